import { directionOf } from '../../metrics/direction.ts';
import { differencesInPoints } from '../../metrics/points.ts';
import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type {
  Comparison,
  ComparisonResult,
  Difference,
  FoldFigure,
  ModelResult,
  Protocol,
  UncertainFigure,
} from '../../results/comparison-result.ts';
import { figureOf, findModel, referenceOf } from '../../results/find-model.ts';
import { correctedInterval } from '../../statistics/corrected-interval.ts';
import type { ChangeOutcome, FigureChange } from './reference-comparison.ts';

/** Figures agree to nine digits between versions of Node: less than this, of the figure's size, is no change. */
const smallestShare = 1e-9;

type Change = Pick<FigureChange, 'before' | 'now' | 'low' | 'high' | 'outcome'>;

/**
 * How a metric of a model changed. On the same data, protocol and seed nothing is random, and the folds can be paired:
 * the change is beyond noise if the corrected interval of the folds' differences does not hold 0. On other data it is
 * if the intervals of the two means do not touch.
 */
export function metricChange(
  before: ModelResult,
  now: ModelResult,
  metric: MetricName,
  protocol: Protocol,
  sameData: boolean,
): Change {
  const [earlier, current] = [figureOf(before, metric), figureOf(now, metric)];
  const means = { before: earlier.mean, now: current.mean };
  const direction = directionOf(metric);
  // Shares are about 1 in size; an error in the target's unit may have any.
  const size = findMetric(metric).kind === 'targetUnit' ? Math.abs(earlier.mean ?? 0) : 1;
  const smallest = smallestShare * size;
  return sameData
    ? pairedChange(means, earlier.perFold, current.perFold, protocol, direction, smallest)
    : unpairedChange(means, reach(earlier), reach(current), direction, smallest);
}

/** How a candidate minus the reference changed, in points; neither way is the good one. */
export function differenceChange(
  before: ComparisonResult,
  now: ComparisonResult,
  candidate: string,
  sameData: boolean,
): Change {
  const [earlier, current] = [before, now].map(({ comparison }) => findDifference(comparison, candidate));
  const means = { before: earlier?.estimate ?? null, now: current?.estimate ?? null };
  if (before.comparison.metric !== now.comparison.metric) {
    return { ...means, low: null, high: null, outcome: 'not-judged' };
  }
  return sameData
    ? pairedChange(
        means,
        differences(before, candidate),
        differences(now, candidate),
        now.protocol,
        null,
        smallestShare,
      )
    : unpairedChange(means, reach(earlier), reach(current), null, smallestShare);
}

/** @param direction 1 where more is better, −1 where less is, null where neither */
function pairedChange(
  means: Pick<Change, 'before' | 'now'>,
  before: FoldFigure['perFold'],
  now: FoldFigure['perFold'],
  { testRows, trainRows }: Protocol,
  direction: 1 | -1 | null,
  smallestChange: number,
): Change {
  const changes = now.flatMap((value, fold) => {
    const earlier = before[fold];
    return typeof value === 'number' && typeof earlier === 'number' ? [value - earlier] : [];
  });
  if (changes.length === 0) return { ...means, low: null, high: null, outcome: 'not-judged' };
  const { estimate, low, high } = correctedInterval(changes, testRows / trainRows);
  if (changes.every((change) => Math.abs(change) < smallestChange)) {
    return { ...means, low, high, outcome: 'same' };
  }
  if (low === null || high === null) return { ...means, low, high, outcome: 'not-judged' };
  const isBeyond = low > smallestChange || high < -smallestChange;
  return { ...means, low, high, outcome: isBeyond ? outcomeOf(estimate, direction) : 'within-noise' };
}

function unpairedChange(
  { before, now }: Pick<Change, 'before' | 'now'>,
  rangeBefore: Reach | null,
  rangeNow: Reach | null,
  direction: 1 | -1 | null,
  smallestChange: number,
): Change {
  const change = { before, now, low: null, high: null };
  if (before === null || now === null || rangeBefore === null || rangeNow === null) {
    return { ...change, outcome: 'not-judged' };
  }
  const isBeyond =
    rangeNow.low > rangeBefore.high + smallestChange || rangeNow.high < rangeBefore.low - smallestChange;
  return { ...change, outcome: isBeyond ? outcomeOf(now - before, direction) : 'within-noise' };
}

function outcomeOf(change: number, direction: 1 | -1 | null): ChangeOutcome {
  if (direction === null) return 'changed';
  return change * direction > 0 ? 'better' : 'worse';
}

interface Reach {
  readonly low: number;
  readonly high: number;
}

function reach(figure: Difference | UncertainFigure | undefined): Reach | null {
  if (figure === undefined) return null;
  const { low, high } = figure;
  return low === null || high === null ? null : { low, high };
}

/** A candidate minus the reference of each fold, in points; positive where the candidate is better. */
function differences(result: ComparisonResult, candidate: string): (number | null)[] {
  const { metric, pointSize } = result.comparison;
  return differencesInPoints(
    figureOf(findModel(result, candidate), metric).perFold,
    figureOf(referenceOf(result), metric).perFold,
    metric,
    pointSize,
  );
}

function findDifference({ differences: all }: Comparison, candidate: string): Difference | undefined {
  return all.find((difference) => difference.candidate === candidate);
}
