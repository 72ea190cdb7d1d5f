import { deviation, mean } from 'd3-array';

/**
 * Turns a number to predict into what the net learns, which has mean 0 and standard deviation 1, and back. Both ways are
 * computed in doubles: float32, which the net computes in, has no room for both a year and its seconds.
 */
export interface TargetScale {
  readonly mean: number;
  /** Of the population; that of a constant counts as 1. */
  readonly standardDeviation: number;
}

/** The scale of the training rows' numbers, of which there is at least one. */
export function targetScaleOf(values: Float64Array): TargetScale {
  // Summed from the first one on, so that a number far from zero loses no digits and a constant is its own mean.
  const origin = values[0] as number;
  const sampleDeviation = deviation(values) ?? 0;
  const populationDeviation = sampleDeviation * Math.sqrt((values.length - 1) / values.length);
  return {
    mean: origin + (mean(values, (value) => value - origin) as number),
    standardDeviation: populationDeviation || 1,
  };
}

export function standardizeTargets(values: Float64Array, scale: TargetScale): Float64Array {
  return values.map((value) => (value - scale.mean) / scale.standardDeviation);
}

/** Turns the first `count` standardized numbers, in place, back into the target's own unit. */
export function restoreUnit(numbers: Float64Array, count: number, scale: TargetScale): void {
  // In range: there is a number a row.
  for (let row = 0; row < count; row++) {
    numbers[row] = scale.mean + scale.standardDeviation * (numbers[row] as number);
  }
}

/** @throws TypeError when there is no scale, as the net learned classes */
export function requireScale(scale: TargetScale | null): TargetScale {
  if (scale === null) throw new TypeError('a net that learned classes was given numbers');
  return scale;
}
