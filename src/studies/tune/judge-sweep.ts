import type { NetCandidate } from '../../evaluation/tuning/tuning-candidate.ts';
import type { TuningFit } from '../../evaluation/tuning/tuning-fits.ts';
import { differencesInPoints } from '../../metrics/points.ts';
import { regressionId } from '../../results/find-model.ts';
import type { NetSetting, RegressionSetting, SettingScore, TuneResult } from '../../results/tune-result.ts';
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
  const { nets, regressions, all } = candidates;
  const { metric, targets, splits } = data;
  const table = createScoreTable(fits, splits.length);
  const baseline = scoreSetting(table, all.length - 1).score.mean;
  const pointSize = sizeOfPoint(metric, baseline ?? Number.NaN);
  const bar = scoreSetting(table, nets.length).score.mean;

  const judgedBy = { table, metric, pointSize, margin, bar };
  const netSettings = nets.map((candidate, index) => netSetting(candidate, scoreSetting(table, index)));
  const regressionSettings = regressions.map(
    ({ ridge }, index): RegressionSetting => ({ ridge, ...scoreSetting(table, nets.length + index) }),
  );
  const id = regressionId(targets);
  const net = tuneModel('dense-net', netSettings, 0, judgedBy);
  const regression = tuneModel(id, regressionSettings, nets.length, judgedBy);
  if (net === undefined || regression === undefined) return undefined;

  const untuned = regressionSettings[0]?.score.perFold ?? [];
  const differences = differencesInPoints(net.tuned.score.perFold, untuned, metric, pointSize).filter(
    (difference) => difference !== null,
  );
  const difference =
    differences.length === 0 ? null : correctedInterval(differences, protocol.testRows / protocol.trainRows);
  return { pointSize, baseline, models: [net, regression], difference, ...decide(difference, margin, id) };
}

function decide(
  difference: Interval | null,
  margin: number,
  regression: ReturnType<typeof regressionId>,
): Pick<TuneResult, 'verdict' | 'evidence'> {
  if (difference === null) return { verdict: null, evidence: null };
  const { choice, evidence } = decideVerdict(difference, margin);
  return { verdict: verdictName(choice, regression), evidence };
}

function netSetting({ training, hiddenSizes }: NetCandidate, scored: SettingScore): NetSetting {
  const { learningRate, activation, dropout, optimizer } = training;
  return {
    learningRate,
    activation,
    dropout,
    optimizer: optimizer.kind,
    momentum: optimizer.kind === 'sgd' ? optimizer.momentum : null,
    hiddenSizes,
    ...scored,
  };
}
