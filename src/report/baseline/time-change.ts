import { middleHalf, type Range } from '../../statistics/middle-half.ts';
import type { EngineTiming } from '../comparison-result.ts';
import type { ChangeOutcome } from './baseline-comparison.ts';

/** A smaller change of a median than by this factor is put down to the machine. */
const smallestFactor = 1.2;

/** A median, and where the middle half of its samples lay; null where there are too few to tell. */
export interface TimedFigure {
  readonly median: number;
  readonly range: Range | null;
}

/** What is timed of an implementation: a fit in milliseconds, or one row's prediction in microseconds. */
export type TimedQuantity = 'training' | 'latency';

/** A time of an implementation; one that is only estimated has no range. */
export function timedFigure(engine: EngineTiming, quantity: TimedQuantity): TimedFigure {
  if (quantity === 'latency') {
    const { medianMicroseconds, samplesMicroseconds } = engine.latency;
    return { median: medianMicroseconds, range: middleHalf(samplesMicroseconds) };
  }
  const { medianMilliseconds, samples } = engine.training;
  return { median: medianMilliseconds, range: engine.extrapolated ? null : middleHalf(samples) };
}

/** How many times one takes of the other, from the quartiles that lie nearest to those that lie farthest. */
export function timeRatio(above: TimedFigure, below: TimedFigure): TimedFigure {
  const [a, b] = [above.range, below.range];
  return {
    median: above.median / below.median,
    range: a === null || b === null ? null : { low: a.low / b.high, high: a.high / b.low },
  };
}

/**
 * What became of a time, or of a ratio of two: it is beyond noise where the middle halves of its samples do not touch
 * and the median changed by more than a fifth. Either alone happens by accident: a busy machine shifts all samples, and a
 * few samples part easily.
 *
 * @param names what to call a smaller and a larger one: a ratio may be smaller because the net gained or the other lost
 */
export function timeOutcome(
  before: TimedFigure,
  now: TimedFigure,
  names: { readonly smaller: ChangeOutcome; readonly larger: ChangeOutcome },
): ChangeOutcome {
  if (before.range === null || now.range === null) return 'not-judged';
  if (now.range.low > before.range.high && now.median > before.median * smallestFactor) return names.larger;
  if (now.range.high < before.range.low && now.median < before.median / smallestFactor) return names.smaller;
  return 'within-noise';
}
