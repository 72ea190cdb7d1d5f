import { median } from 'd3-array';
import { type EvaluationData, encodeFold, type Fold } from '../../evaluation/folds/evaluate-fold.ts';
import { timePrediction, timeTraining } from '../../evaluation/timing/time-compiled.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { predictionsPerRow } from '../../models/contract/targets.ts';
import { askedModels } from '../../models/registry.ts';
import type { ModelTimings } from '../../results/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';
import type { TimedContext } from '../shared/options.ts';
import { latencyResult } from './latency-result.ts';
import type { TimedModels } from './timed-models.ts';

/**
 * Times the ladder's models that are asked for, after all others: training over the folds, one row's prediction on the
 * first. Batches are left out: neighbours would take a minute for them.
 */
export async function timeLadder(
  data: EvaluationData,
  folds: readonly Fold[],
  context: TimedContext,
): Promise<TimedModels> {
  const models = askedModels(data.targets.task, data.ladder ?? []);
  if (models.length === 0) return new Map();
  context.onProgress?.('timing the ladder');
  const [start] = folds;
  if (start === undefined) throw new Error('a protocol has no fold');
  const first = encodeFold(data, start.split);
  const fitted: FittedModel[] = [];
  const encoders = folds.map(({ split }, fold) => () => {
    return fold === 0 ? first : encodeFold(data, { train: split.train, test: new Int32Array(0) });
  });
  const training = await timeTraining(
    encoders,
    (fold, task) =>
      models.map((model, place) => {
        const estimator = model.create(task, data.options, (folds[fold] as Fold).seed);
        return {
          fit(features, targets) {
            const fit = estimator.fit(features, targets);
            if (fold === 0) fitted[place] = fit;
            return fit;
          },
        };
      }),
    context,
  );
  const latencies = timePrediction(fitted, first.test, predictionsPerRow(first.trainTargets), 1, context);
  return new Map(
    models.map(({ id, implementation }, place): [string, ModelTimings] => {
      const { summary, parameterCount } = fitted[place] as FittedModel;
      const { milliseconds, iterations } = training[place] as (typeof training)[number];
      const compiled = {
        name: implementation(data.targets.task) ?? id,
        extrapolated: false,
        converged: summary.converged,
        parameters: parameterCount,
        training: {
          medianMilliseconds: median(milliseconds) ?? Number.NaN,
          samples: milliseconds,
          iterations,
        },
        latency: latencyResult(latencies[place] as Latency),
        batches: [],
        agreement: null,
        notes: [],
      };
      return [id, { compiled, library: null }];
    }),
  );
}
