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

/** The ends of the axis in its own unit, and whether scores no better than the baseline's share the first one. */
export interface ScoreDomain {
  readonly worst: number;
  readonly best: number;
  readonly isCut: boolean;
}

/**
 * The axis reaches from the worst score, or the baseline's where some settings are worse, to the best: else one setting
 * that fails by far would press all others into a corner.
 */
export function scoreDomain(result: TuneResult): ScoreDomain {
  const { models, baseline, metric } = result;
  const { toPlot } = scoreFormat(result);
  const sign = directionOf(metric);
  const goodness = models
    .flatMap(({ settings, tuned }) => [...settings.map(({ score }) => score.mean), tuned.score.mean])
    .flatMap((score) => (score === null ? [] : sign * score));
  const [worst, best] = [Math.min(...goodness), Math.max(...goodness)];
  const floor = baseline === null ? worst : sign * baseline;
  const isCut = worst < floor && floor < best;
  return { worst: toPlot(sign * (isCut ? floor : worst)), best: toPlot(sign * best), isCut };
}

/** @param columns of the axis */
export function scoreAxis(result: TuneResult, columns: number): ScoreAxis {
  const { toPlot } = scoreFormat(result);
  const { worst, best, isCut } = scoreDomain(result);
  const scale = linearScale(worst, best, columns);
  return {
    toColumn: (score) => Math.max(0, scale(toPlot(score))),
    low: Math.min(worst, best),
    high: Math.max(worst, best),
    isCut,
  };
}
