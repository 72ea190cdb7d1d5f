import { range } from 'd3-array';
import type { Label } from '../../plot/round-labels.ts';

/** Powers of ten that are in the domain, and between them where there are few. */
export function logTicks(
  [low, high]: readonly [low: number, high: number],
  format: (value: number) => string,
): Label[] {
  const decades = Math.log10(high / low);
  const digits = decades > 2 ? [1] : decades > 1.2 ? [1, 3] : [1, 2, 5];
  const step = Math.max(1, Math.ceil(decades / 5));
  const first = Math.floor(Math.log10(low) / step) * step;
  const exponents = range(first, Math.ceil(Math.log10(high)) + 1, step);
  return exponents
    .flatMap((exponent) => digits.map((digit) => Number(`${digit}e${exponent}`)))
    .filter((value) => value >= low && value <= high)
    .map((value) => ({ value, text: format(value) }));
}

/** Two ends with some room beyond them, so that marks do not touch the frame; equal ends are given a room too. */
export function padded(values: readonly number[], share = 0.06): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * share || Math.abs(high) * share || 1;
  return [low - room, high + room];
}

/** The same for an axis of equal ratios. */
export function paddedLog(values: readonly number[], share = 0.06): [low: number, high: number] {
  const [low, high] = padded(
    values.map((value) => Math.log10(value)),
    share,
  );
  return [10 ** low, 10 ** high];
}
