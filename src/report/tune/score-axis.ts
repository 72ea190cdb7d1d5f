import { directionOf } from '../../metrics/direction.ts';
import type { TuneResult } from '../../results/tune-result.ts';
import { linearScale, type Scale } from '../plot/scale.ts';
import { scoreFormat } from '../wording/score-format.ts';

/** The axis that the scores of both models share. */
export interface ScoreAxis {
  /** Turns a score into a column of the axis, from 0, better scores to the right. */
  readonly toColumn: Scale;
  /** Of the values that are written on the axis. */
  readonly low: number;
  readonly high: number;
  /** Whether scores no better than the baseline's share the first column. */
  readonly isCut: boolean;
}

/**
 * The axis reaches from the worst score, or the baseline's where some settings are worse, to the best: else one setting
 * that fails by far would press all others into a corner.
 *
 * @param columns of the axis
 */
export function scoreAxis(result: TuneResult, columns: number): ScoreAxis {
  const { models, baseline, metric } = result;
  const { toPlot } = scoreFormat(result);
  const sign = directionOf(metric);
  const goodness = models
    .flatMap(({ settings, tuned }) => [...settings.map(({ score }) => score.mean), tuned.score.mean])
    .flatMap((score) => (score === null ? [] : sign * score));
  const [worst, best] = [Math.min(...goodness), Math.max(...goodness)];
  const floor = baseline === null ? worst : sign * baseline;
  const isCut = worst < floor && floor < best;
  const [start, end] = [toPlot(sign * (isCut ? floor : worst)), toPlot(sign * best)];
  const scale = linearScale(start, end, columns);
  return {
    toColumn: (score) => Math.max(0, scale(toPlot(score))),
    low: Math.min(start, end),
    high: Math.max(start, end),
    isCut,
  };
}
