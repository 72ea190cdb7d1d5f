import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { answersPerRow } from '../../models/contract/targets.ts';
import { fitLibraryDenseNet } from '../../models/dense-net/library.ts';
import { loadTensorFlow } from '../../models/dense-net/tensorflow.ts';
import { fitLibraryLinearRegression, toLibraryRows } from '../../models/linear-regression/library.ts';
import { fitLibraryLogisticRegression } from '../../models/logistic-regression/library.ts';
import { toLibraryRows as toLibraryMatrix } from '../../models/logistic-regression/library-regression.ts';
import type { Clock } from '../../timing/clock.ts';
import { timePrediction } from '../timing/time-compiled.ts';
import type {
  BatchLatency,
  DenseNetJob,
  LibraryJob,
  LibraryProgress,
  LibraryResult,
  LinearRegressionJob,
  LogisticRegressionJob,
} from './library-job.ts';

/** One call of a library runs much code, which the engine compiles only after hundreds of calls. */
const warmUpNanoseconds = 300e6;

export interface LibraryFitContext {
  readonly clock: Clock;
  /** Called, and awaited, between epochs or steps. */
  readonly onProgress: (progress: LibraryProgress) => Promise<void>;
}

/**
 * Does a job in this process. Predictions are timed before any other one is made, so that the first is a cold one; only
 * the regression's fit has made some before, to find out whether it converged.
 *
 * @throws InputError when the job's backend does not start
 */
export async function fitLibrary(job: LibraryJob, context: LibraryFitContext): Promise<LibraryResult> {
  switch (job.kind) {
    case 'dense-net':
      return fitDenseNet(job, context);
    case 'logistic-regression':
      return fitLogisticRegression(job, context);
    case 'linear-regression':
      return fitLinearRegression(job, context);
  }
}

async function fitDenseNet(job: DenseNetJob, context: LibraryFitContext): Promise<LibraryResult> {
  const { features, targets, replay, backend, limitSeconds } = job;
  const tensorFlow = await loadTensorFlow(backend);
  const fit = await fitLibraryDenseNet(features, targets, replay, {
    tensorFlow,
    clock: context.clock,
    limitMilliseconds: limitSeconds * 1000,
    onEpoch: (done, total) => context.onProgress({ done, total }),
  });
  const result: LibraryResult = {
    name: tensorFlow.name,
    parameterCount: fit.fitted.parameterCount,
    trainingMilliseconds: fit.trainingMilliseconds,
    extrapolated: fit.extrapolated,
    converged: fit.fitted.summary.converged,
    iterations: replay.epochs,
    iterationsDone: fit.fitted.summary.iterations,
    latencies: timeBatches(fit.fitted, job, context.clock),
    testAnswers: predict(fit.fitted, job),
    agreement: { epochs: fit.agreementEpochs, answers: predict(fit.early, job) },
    notes: tensorFlow.notes,
  };
  fit.dispose();
  return result;
}

function fitLogisticRegression(job: LogisticRegressionJob, context: LibraryFitContext): LibraryResult {
  const { features, targets, limitSeconds } = job;
  const { clock } = context;
  const fit = fitLibraryLogisticRegression(features, targets.codes, targets.classCount, {
    clock: () => clock() / 1e6,
    limitMilliseconds: limitSeconds * 1000,
    onProgress: ({ steps }) => void context.onProgress({ done: steps, total: null }),
  });
  // A caller of the package has to make its matrix and gets classes; our probabilities are no part of its time.
  const timed: FittedModel = {
    ...fit.fitted,
    predict(rows, answer) {
      answer[0] = fit.fitted.predictClasses(toLibraryMatrix(rows))[0] as number;
    },
  };
  return {
    name: 'ml-logistic-regression 2.0.0',
    parameterCount: fit.fitted.parameterCount,
    trainingMilliseconds: fit.trainingMilliseconds,
    extrapolated: fit.extrapolated,
    converged: fit.converged,
    iterations: fit.steps,
    iterationsDone: fit.fitted.summary.iterations,
    latencies: timeBatches(timed, job, clock),
    testAnswers: predict(fit.fitted, job),
    agreement: null,
    notes: [],
  };
}

function fitLinearRegression(job: LinearRegressionJob, { clock }: LibraryFitContext): LibraryResult {
  const { features, targets, limitSeconds } = job;
  const fit = fitLibraryLinearRegression(features, targets.values, {
    clock: () => clock() / 1e6,
    limitMilliseconds: limitSeconds * 1000,
  });
  // A caller of the package has to make its arrays and gets an array a row; writing the answers is no part of its time.
  const timed: FittedModel = {
    ...fit.fitted,
    predict(rows, answer) {
      answer[0] = fit.fitted.predictRows(toLibraryRows(rows))[0]?.[0] as number;
    },
  };
  const { columns } = features;
  return {
    name: 'ml-regression 6.3.0',
    parameterCount: fit.fitted.parameterCount,
    trainingMilliseconds: fit.trainingMilliseconds,
    extrapolated: fit.extrapolated,
    converged: fit.fitted.summary.converged,
    iterations: 1,
    iterationsDone: 1,
    latencies: timeBatches(timed, job, clock),
    testAnswers: predict(fit.fitted, job),
    agreement: null,
    notes: fit.extrapolated
      ? [
          `ml-regression was fitted on ${fit.fittedColumns} of ${columns} columns: its training time is extrapolated, and its latency is that of ${fit.fittedColumns}`,
        ]
      : [],
  };
}

function timeBatches(fitted: FittedModel, job: LibraryJob, clock: Clock): BatchLatency[] {
  const { targets, testFeatures, batchSizes } = job;
  return batchSizes.flatMap((rows) =>
    timePrediction([fitted], testFeatures, answersPerRow(targets), rows, { clock, warmUpNanoseconds }).map(
      (latency) => ({ rows, latency }),
    ),
  );
}

function predict(fitted: FittedModel, { targets, testFeatures }: LibraryJob): Float64Array {
  const answers = new Float64Array(testFeatures.rows * answersPerRow(targets));
  fitted.predict(testFeatures, answers);
  return answers;
}
