import { directionOf } from '../../metrics/direction.ts';
import { differencesInPoints, inPoints } from '../../metrics/points.ts';
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
import { testToTrain } from '../../results/test-to-train.ts';
import { blockInterval } from '../../statistics/block-interval.ts';
import type { ChangeOutcome, FigureChange } from './reference-comparison.ts';

/** Figures agree to nine digits between versions of Node: less than this, of the figure's size, is no change. */
const smallestShare = 1e-9;

type Change = Pick<FigureChange, 'before' | 'now' | 'low' | 'high' | 'outcome'>;

/**
 * How a metric of a model changed. On the same data, protocol and seed nothing is random, and the rows can be paired:
 * the change is beyond noise if its interval, made like that of a difference, does not hold 0. On other data it is if the
 * intervals of the two means do not touch.
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
    ? pairedChange(means, earlier, current, { metric, protocol, direction, smallest })
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
  const { metric } = now.comparison;
  if (before.comparison.metric !== metric) {
    return { ...means, low: null, high: null, outcome: 'not-judged' };
  }
  return sameData
    ? pairedChange(means, followDifference(before, candidate), followDifference(now, candidate), {
        metric,
        protocol: now.protocol,
        direction: null,
        smallest: smallestShare,
      })
    : unpairedChange(means, reach(earlier), reach(current), null, smallestShare);
}

/** A figure by what can be paired with that of another result on the same data. */
type Followed = Pick<UncertainFigure, 'perFold' | 'blocks'>;

interface ChangeRule {
  readonly metric: MetricName;
  readonly protocol: Protocol;
  /** 1 where more is better, −1 where less is, null where neither. */
  readonly direction: 1 | -1 | null;
  readonly smallest: number;
}

function pairedChange(
  means: Pick<Change, 'before' | 'now'>,
  before: Followed,
  now: Followed,
  { metric, protocol, direction, smallest }: ChangeRule,
): Change {
  const ofFolds = changesOfRepeats(before.perFold, now.perFold, protocol.folds);
  const known = ofFolds.flat();
  const unjudged = { ...means, low: null, high: null, outcome: 'not-judged' } as const;
  if (known.length === 0) return unjudged;
  const isSame = known.every((change) => Math.abs(change) < smallest);
  if (now.blocks.length < 2 || now.blocks.length !== before.blocks.length) {
    return isSame ? { ...unjudged, outcome: 'same' } : unjudged;
  }
  const blocks = now.blocks.map((moved, block) => moved - (before.blocks[block] as number));
  const restsOnFits = findMetric(metric).restsOnFits === true;
  const { estimate, low, high } = blockInterval({ ofFolds, blocks, restsOnFits }, testToTrain(protocol));
  if (isSame) return { ...means, low, high, outcome: 'same' };
  const isBeyond = low > smallest || high < -smallest;
  return { ...means, low, high, outcome: isBeyond ? outcomeOf(estimate, direction) : 'within-noise' };
}

/** The changes of the folds that both define, of each repeat that has some. */
function changesOfRepeats(
  before: FoldFigure['perFold'],
  now: FoldFigure['perFold'],
  folds: number,
): number[][] {
  const repeats = Array.from({ length: Math.ceil(now.length / folds) }, (_, repeat) =>
    now.slice(repeat * folds, (repeat + 1) * folds).flatMap((value, fold) => {
      const earlier = before[repeat * folds + fold] ?? null;
      return value === null || earlier === null ? [] : [value - earlier];
    }),
  );
  return repeats.filter((changes) => changes.length > 0);
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

/** A candidate minus the reference, in points; positive where the candidate is better. */
function followDifference(result: ComparisonResult, candidate: string): Followed {
  const { metric, pointSize } = result.comparison;
  const ours = figureOf(findModel(result, candidate), metric);
  const theirs = figureOf(referenceOf(result), metric);
  return {
    perFold: differencesInPoints(ours.perFold, theirs.perFold, metric, pointSize),
    blocks: ours.blocks.map((moved, block) =>
      inPoints(moved - (theirs.blocks[block] ?? Number.NaN), metric, pointSize),
    ),
  };
}

function findDifference({ differences: all }: Comparison, candidate: string): Difference | undefined {
  return all.find((difference) => difference.candidate === candidate);
}
