import type { EngineTiming } from '../../results/comparison-result.ts';
import { type Range, typicalRange } from '../../statistics/typical-range.ts';
import type { ChangeOutcome } from './reference-comparison.ts';

/** A smaller change of a median than by this factor is put down to the machine. */
const smallestFactor = 1.2;

/** A median, and where nine tenths of its samples lay; null where there are too few to tell. */
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
    return { median: medianMicroseconds, range: typicalRange(samplesMicroseconds) };
  }
  const { medianMilliseconds, samples } = engine.training;
  return { median: medianMilliseconds, range: engine.extrapolated ? null : typicalRange(samples) };
}

/** How many times one takes of the other, at least and at most, as far as the ranges of both go. */
export function timeRatio(above: TimedFigure, below: TimedFigure): TimedFigure {
  const [a, b] = [above.range, below.range];
  return {
    median: above.median / below.median,
    range: a === null || b === null ? null : { low: a.low / b.high, high: a.high / b.low },
  };
}

/**
 * What became of a time, or of a ratio of two: it is beyond noise where nine tenths of the samples then and now do not
 * touch and the median changed by more than a fifth. Middle halves would part too easily: a processor keeps one pace
 * through most of a run and another one in the next.
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
