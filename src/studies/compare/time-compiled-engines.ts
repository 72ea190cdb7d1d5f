import { setImmediate as nextTurn } from 'node:timers/promises';
import { median } from 'd3-array';
import {
  type EncodedFold,
  type EvaluationData,
  encodeFold,
  type Fold,
} from '../../evaluation/folds/evaluate-fold.ts';
import {
  type TrainingTimes,
  timeFoldTraining,
  timePrediction,
} from '../../evaluation/timing/time-compiled.ts';
import type { ModelDefinition } from '../../models/contract/definition.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { predictionsPerRow } from '../../models/contract/targets.ts';
import type { EngineTiming } from '../../results/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';
import type { TimedContext } from '../shared/options.ts';
import { batchResult, latencyResult } from './latency-result.ts';
import type { TimedFit, TimedFold } from './timed-fold.ts';

/** Which models are timed, and on how many rows at once their predictions are; single rows come first. */
export interface TimedModelSet {
  readonly models: readonly ModelDefinition[];
  readonly batchSizes: readonly number[];
}

/**
 * Times our own implementations by the models' ids, the models in turn.
 *
 * @param timedFold whose fits need not be made again; null where there is none
 */
export async function timeCompiled(
  data: EvaluationData,
  folds: readonly Fold[],
  { models, batchSizes }: TimedModelSet,
  context: TimedContext,
  timedFold: TimedFold | null,
): Promise<ReadonlyMap<string, EngineTiming>> {
  const { training, fitted, trainTargets, test } =
    timedFold === null ? await trainFolds(data, folds, models, context) : trainingOf(timedFold, models);

  context.onProgress?.('timing the predictions');
  const { task } = trainTargets;
  const width = predictionsPerRow(trainTargets);
  const latencies: Latency[][] = [];
  for (const rows of batchSizes) {
    await nextTurn();
    context.signal?.throwIfAborted();
    latencies.push(timePrediction(fitted, test, width, rows, context));
  }

  return new Map(
    models.map(({ id, implementation }, index) => {
      const { summary, parameterCount } = fitted[index] as (typeof fitted)[number];
      const { milliseconds, iterations } = training[index] as (typeof training)[number];
      const ofBatches = latencies.map((ofModels) => ofModels[index] as Latency);
      const timing: EngineTiming = {
        name: implementation(task) ?? id,
        extrapolated: false,
        converged: summary.converged,
        parameters: parameterCount,
        training: {
          medianMilliseconds: median(milliseconds) ?? Number.NaN,
          samples: milliseconds,
          iterations,
        },
        latency: latencyResult(ofBatches[0] as Latency),
        batches: ofBatches.map((latency, batch) => batchResult(batchSizes[batch] as number, latency)),
        agreement: null,
        notes: [],
      };
      return [id, timing];
    }),
  );
}

/** How long the models trained, and the fits of one fold with its test rows. */
interface TimedTraining extends Pick<EncodedFold, 'trainTargets' | 'test'> {
  readonly training: readonly TrainingTimes[];
  readonly fitted: readonly FittedModel[];
}

async function trainFolds(
  data: EvaluationData,
  folds: readonly Fold[],
  models: readonly ModelDefinition[],
  context: TimedContext,
): Promise<TimedTraining> {
  context.onProgress?.('timing the training');
  const first = encodeFold(data, (folds[0] as Fold).split);
  const fitted: FittedModel[] = [];
  const training = await timeFoldTraining(data, folds, models, context, first, (model, fold, fit) => {
    if (fold === 0) fitted[model] = fit;
  });
  return { training, fitted, trainTargets: first.trainTargets, test: first.test };
}

function trainingOf(
  { fits, encoded: { trainTargets, test } }: TimedFold,
  models: readonly ModelDefinition[],
): TimedTraining {
  const timed = models.map(({ id }) => fits.get(id) as TimedFit);
  return {
    training: timed.map(({ fitted, milliseconds }) => ({
      milliseconds: [milliseconds],
      iterations: [fitted.summary.iterations],
    })),
    fitted: timed.map(({ fitted }) => fitted),
    trainTargets,
    test,
  };
}
