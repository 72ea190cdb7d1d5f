import { tickStep, ticks } from 'd3-array';

/** A round value on an axis and how it is written there. */
export interface Label {
  readonly value: number;
  readonly text: string;
}

/**
 * The round values between two ends, with as many digits as tell them apart.
 *
 * @param count about how many
 */
export function roundLabels(
  low: number,
  high: number,
  count: number,
  format: (value: number, digits: number) => string,
): Label[] {
  const digits = high > low ? Math.max(0, -Math.floor(Math.log10(tickStep(low, high, count)))) : 1;
  return ticks(low, high, count).map((value) => ({ value, text: format(value, digits) }));
}
