import type { Predictor } from '../../models/contract/fitted-model.ts';
import type { LibraryContext } from '../../models/contract/library.ts';
import { predictionsPerRow } from '../../models/contract/targets.ts';
import { findModel } from '../../models/registry.ts';
import { timePrediction } from '../timing/time-prediction.ts';
import type { BatchLatency, LibraryJob, LibraryResult } from './library-job.ts';

/** One call of a library runs much code, which the engine compiles only after hundreds of calls. */
const warmUpNanoseconds = 300e6;

type Predicting = Pick<Predictor, 'predict'>;

/**
 * Does a job in this process. Predictions are timed before any other one is made, so that the first is a cold one; only
 * the logistic regression's fit has made some before, to find out whether it converged.
 *
 * @throws InputError when the package does not start in the way that was asked for
 */
export async function fitLibrary(job: LibraryJob, context: LibraryContext): Promise<LibraryResult> {
  const { library } = findModel(job.model);
  if (library === undefined) throw new Error(`no library has a ${job.model}`);
  const engine = await library.load();
  const fit = await engine.fit(job, context);
  const latencies = timeBatches(fit.timed, job, context.clock);
  const testPredictions = predict(fit.fitted, job);
  const result: LibraryResult = {
    name: fit.name,
    parameterCount: fit.fitted.parameterCount,
    trainingMilliseconds: fit.trainingMilliseconds,
    extrapolated: fit.extrapolated,
    converged: fit.converged,
    iterations: fit.iterations,
    iterationsDone: fit.fitted.summary.iterations,
    latencies,
    testPredictions,
    agreement:
      fit.agreement === null
        ? null
        : {
            iterations: fit.agreement.iterations,
            isExpected: fit.agreement.isExpected,
            predictions:
              fit.agreement.fitted === fit.fitted ? testPredictions : predict(fit.agreement.fitted, job),
          },
    notes: fit.notes,
  };
  fit.dispose?.();
  return result;
}

function timeBatches(timed: Predicting, job: LibraryJob, clock: () => number): BatchLatency[] {
  const { targets, testFeatures, batchSizes } = job;
  return batchSizes.flatMap((rows) =>
    timePrediction([timed], testFeatures, predictionsPerRow(targets), rows, { clock, warmUpNanoseconds }).map(
      (latency) => ({ rows, latency }),
    ),
  );
}

function predict(fitted: Predicting, { targets, testFeatures }: LibraryJob): Float64Array {
  const predictions = new Float64Array(testFeatures.rows * predictionsPerRow(targets));
  fitted.predict(testFeatures, predictions);
  return predictions;
}
