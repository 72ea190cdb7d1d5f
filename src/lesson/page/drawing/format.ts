import type { LiveScore } from '../../protocol.ts';

const counts = new Intl.NumberFormat('en');

export const formatCount = (count: number): string => counts.format(count);

/** A number in so many significant digits, with a real minus. */
export function formatNumber(value: number, digits = 3): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e6 || size < 1e-4)
      ? value.toExponential(digits - 1)
      : Number(value.toPrecision(digits)).toString();
  return text.replaceAll('-', '−');
}

export function formatTime(milliseconds: number): string {
  if (milliseconds < 1) return `${milliseconds.toFixed(2)} ms`;
  return milliseconds < 1000
    ? `${formatNumber(milliseconds, 2)} ms`
    : `${formatNumber(milliseconds / 1000)} s`;
}

/** A score of a kind: a share as a percentage. */
export function formatScore(value: number, isShare: boolean): string {
  return isShare ? `${(100 * value).toFixed(1)} %` : formatNumber(value, 4);
}

/** The ends of a score's interval; a unit stands behind the second alone. */
export function ends({ low, high }: LiveScore, isShare: boolean): readonly [string, string] | null {
  if (low === null || high === null) return null;
  const [least, most] = isShare ? [Math.max(0, low), Math.min(1, high)] : [low, high];
  return [
    formatScore(least, isShare).replace(/ %$/, ''),
    formatScore(most, isShare).replace(' %', '\u00a0%'),
  ];
}
