import type { Matrix } from '../encode/matrix.ts';
import type { FittedClassifier } from '../models/classifier.ts';
import { fitLibraryDenseNet } from '../models/dense-net/library.ts';
import { loadTensorFlow } from '../models/dense-net/tensorflow.ts';
import { fitLibraryLogisticRegression } from '../models/logistic-regression/library.ts';
import { toLibraryRows } from '../models/logistic-regression/library-regression.ts';
import type { Clock } from '../timing/clock.ts';
import type {
  BatchLatency,
  DenseNetJob,
  LibraryJob,
  LibraryProgress,
  LibraryResult,
  LogisticRegressionJob,
} from './library-job.ts';
import { timePrediction } from './time-compiled.ts';

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
export function fitLibrary(job: LibraryJob, context: LibraryFitContext): Promise<LibraryResult> {
  return job.kind === 'dense-net' ? fitDenseNet(job, context) : fitLogisticRegression(job, context);
}

async function fitDenseNet(job: DenseNetJob, context: LibraryFitContext): Promise<LibraryResult> {
  const { features, classes, classCount, testFeatures, replay, backend, limitSeconds } = job;
  const tensorFlow = await loadTensorFlow(backend);
  const fit = await fitLibraryDenseNet(features, classes, classCount, replay, {
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
    testProbabilities: predict(fit.fitted, testFeatures, classCount),
    agreement: {
      epochs: fit.agreementEpochs,
      probabilities: predict(fit.early, testFeatures, classCount),
    },
    notes: tensorFlow.notes,
  };
  fit.dispose();
  return result;
}

async function fitLogisticRegression(
  job: LogisticRegressionJob,
  context: LibraryFitContext,
): Promise<LibraryResult> {
  const { features, classes, classCount, testFeatures, limitSeconds } = job;
  const { clock } = context;
  const fit = fitLibraryLogisticRegression(features, classes, classCount, {
    clock: () => clock() / 1e6,
    limitMilliseconds: limitSeconds * 1000,
    onProgress: ({ steps }) => void context.onProgress({ done: steps, total: null }),
  });
  // A caller of the package has to make its matrix and gets classes; our probabilities are no part of its time.
  const timed: FittedClassifier = {
    ...fit.fitted,
    predict(rows, answer) {
      answer[0] = fit.fitted.predictClasses(toLibraryRows(rows))[0] as number;
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
    testProbabilities: predict(fit.fitted, testFeatures, classCount),
    agreement: null,
    notes: [],
  };
}

function timeBatches(fitted: FittedClassifier, job: LibraryJob, clock: Clock): BatchLatency[] {
  const { testFeatures, classCount, batchSizes } = job;
  return batchSizes.flatMap((rows) =>
    timePrediction([fitted], testFeatures, classCount, rows, { clock, warmUpNanoseconds }).map((latency) => ({
      rows,
      latency,
    })),
  );
}

function predict(fitted: FittedClassifier, features: Matrix, classCount: number): Float64Array {
  const probabilities = new Float64Array(features.rows * classCount);
  fitted.predict(features, probabilities);
  return probabilities;
}
