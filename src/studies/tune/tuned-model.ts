import { median } from 'd3-array';
import { directionOf } from '../../metrics/direction.ts';
import { inPoints } from '../../metrics/points.ts';
import type { MetricName } from '../../metrics/registry.ts';
import type { ScoredSetting, SettingScore, TunedModel } from '../../results/tune-result.ts';
import { foldFigure } from '../shared/fold-figure.ts';
import type { ScoreTable } from './score-table.ts';

/** What the settings of a model are judged by. */
export interface JudgedBy {
  readonly table: ScoreTable;
  readonly metric: MetricName;
  readonly pointSize: number;
  readonly margin: number;
  /** The mean score of the untuned regression; null where nothing defines it. */
  readonly bar: number | null;
}

/** A setting's scores on all parts and how its fits ended. One of which a fit diverged has no mean. */
export function scoreSetting(table: ScoreTable, candidate: number): SettingScore {
  const perFold = Array.from({ length: table.parts }, (_, part) => table.judged(candidate, part));
  const fits = table.endings(candidate);
  const score = fits.diverged > 0 ? { mean: null, sd: null, perFold } : foldFigure(perFold);
  return { score, fits };
}

/**
 * Sums up the settings of a model, and tunes it honestly: for every part the setting that did best without it. What the
 * best of many settings seems to be worth is too good, as chance chose it too (Varma and Simon, 2006; Cawley and Talbot,
 * 2010).
 *
 * @param settings the untuned one first
 * @param first the number of the first setting among the candidates
 * @returns undefined where no setting has a score
 */
export function tuneModel(
  id: string,
  settings: readonly ScoredSetting[],
  first: number,
  { table, metric, pointSize, margin, bar }: JudgedBy,
): TunedModel | undefined {
  const means = settings.map(({ score }) => score.mean);
  const best = pickBest(means, metric);
  if (best === undefined) return undefined;
  const known = means.filter((value) => value !== null);
  const worstMean = known.reduce((worst, value) => (isBetter(worst, value, metric) ? value : worst));
  const leads = known.map((value) => (bar === null ? 0 : inPoints(value - bar, metric, pointSize)));
  // The untuned setting where nothing tells: all of them diverged, or the metric is not defined.
  const chosen = Array.from(
    { length: table.parts },
    (_, part) =>
      pickBest(
        settings.map((_, index) => table.seenBefore(first + index, part)),
        metric,
      ) ?? 0,
  );
  const score = foldFigure(chosen.map((index, part) => table.judged(first + index, part)));
  return {
    id,
    settings,
    best,
    worst: means.indexOf(worstMean),
    median: median(known) as number,
    better: {
      atAll: leads.filter((lead) => lead > 0).length,
      byMoreThanMargin: leads.filter((lead) => lead > margin).length,
    },
    failed: {
      diverged: settings.filter(hasDiverged).length,
      unfinished: settings.filter((setting) => !hasDiverged(setting) && isUnfinished(setting)).length,
    },
    tuned: { score, chosen },
    optimism: score.mean === null ? null : inPoints((means[best] as number) - score.mean, metric, pointSize),
  };
}

/** The place of the first of the best values; undefined where there is none. */
function pickBest(values: readonly (number | null)[], metric: MetricName): number | undefined {
  let best: number | undefined;
  values.forEach((value, place) => {
    if (value === null) return;
    if (best === undefined || isBetter(value, values[best] as number, metric)) best = place;
  });
  return best;
}

function isBetter(value: number, other: number, metric: MetricName): boolean {
  return directionOf(metric) * (value - other) > 0;
}

function hasDiverged({ fits }: SettingScore): boolean {
  return fits.diverged > 0;
}

/** More than half of the fits ended at their limit. */
function isUnfinished({ fits }: SettingScore): boolean {
  return 2 * fits.unfinished > fits.converged + fits.unfinished + fits.diverged;
}
