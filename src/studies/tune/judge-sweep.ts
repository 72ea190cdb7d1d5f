import type { TuningFit } from '../../evaluation/tuning/tuning-fits.ts';
import { differencesInPoints } from '../../metrics/points.ts';
import { lineupOf } from '../../models/registry.ts';
import type { TuneResult } from '../../results/tune-result.ts';
import { correctedInterval } from '../../statistics/corrected-interval.ts';
import type { Interval } from '../../statistics/interval.ts';
import { decideVerdict } from '../../statistics/verdict.ts';
import { sizeOfPoint } from '../shared/point-size.ts';
import { verdictName } from '../shared/verdict-name.ts';
import type { TuningPlan } from './plan-tuning.ts';
import { createScoreTable } from './score-table.ts';
import { scoreSetting, tuneModel } from './tuned-model.ts';

type Judged = Pick<TuneResult, 'pointSize' | 'baseline' | 'models' | 'difference' | 'verdict' | 'evidence'>;

/**
 * Judges every setting, tunes both models and weighs what tuning the net brought against the margin.
 *
 * @returns undefined where the metric is not defined for any setting of a model
 */
export function judgeSweep(
  { candidates, data, protocol }: TuningPlan,
  fits: readonly TuningFit[],
  margin: number,
): Judged | undefined {
  const { metric, targets, splits } = data;
  const { candidates: headline, reference } = lineupOf(targets.task);
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
  const net = tuned.find(({ id }) => id === headline[0].id);
  if (net === undefined || tuned.length < models.length) return undefined;

  const differences = differencesInPoints(net.tuned.score.perFold, untuned.perFold, metric, pointSize).filter(
    (difference) => difference !== null,
  );
  const difference =
    differences.length === 0 ? null : correctedInterval(differences, protocol.testRows / protocol.trainRows);
  return {
    pointSize,
    baseline,
    models: tuned,
    difference,
    ...decide(difference, margin, net.id, reference.id),
  };
}

function decide(
  difference: Interval | null,
  margin: number,
  candidate: string,
  reference: string,
): Pick<TuneResult, 'verdict' | 'evidence'> {
  if (difference === null) return { verdict: null, evidence: null };
  const { choice, evidence } = decideVerdict(difference, margin);
  return { verdict: verdictName(choice, candidate, reference), evidence };
}
