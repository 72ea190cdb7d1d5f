import type { TuningFit } from '../../evaluation/tuning/tuning-fits.ts';
import { lineupOf } from '../../models/registry.ts';
import type { TuneResult } from '../../results/tune-result.ts';
import { sizeOfPoint } from '../shared/point-size.ts';
import type { TuningPlan } from './plan-tuning.ts';
import { createScoreTable } from './score-table.ts';
import { scoreSetting, tuneModel } from './tuned-model.ts';

type Judged = Pick<TuneResult, 'pointSize' | 'baseline' | 'models'>;

/**
 * Judges every setting and tunes both models.
 *
 * @returns undefined where the metric is not defined for any setting of a model
 */
export function judgeSweep(
  { candidates, data }: TuningPlan,
  fits: readonly TuningFit[],
  margin: number,
): Judged | undefined {
  const { metric, targets, splits } = data;
  const { reference } = lineupOf(targets.task);
  const table = createScoreTable(fits, splits.length);
  const baseline = scoreSetting(table, candidates.all.length - 1).score.mean;
  const pointSize = sizeOfPoint(metric, baseline ?? Number.NaN);
  const untunedReference = candidates.models.find(({ id }) => id === reference.id)?.first ?? -1;
  const untuned = scoreSetting(table, untunedReference).score;

  const judgedBy = { table, metric, pointSize, margin, bar: untuned.mean };
  const models = candidates.models.map(({ id, settings, first }) =>
    tuneModel(
      id,
      settings.map((setting, index) => ({ setting, ...scoreSetting(table, first + index) })),
      first,
      judgedBy,
    ),
  );
  const tuned = models.filter((model) => model !== undefined);
  if (tuned.length < models.length) return undefined;
  return { pointSize, baseline, models: tuned };
}
