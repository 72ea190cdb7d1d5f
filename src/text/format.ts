/** Rounding and units live here, and nowhere else. */

/** Three significant digits, with thousands separated: 0.31, 43, 1,250. */
export function formatNumber(value: number): string {
  const magnitude = Math.abs(value);
  const digits = magnitude >= 100 || magnitude === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(magnitude)));
  const rounded = value
    .toFixed(Math.min(digits, 6))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return minus(groupThousands(rounded));
}

/** A number in the target's unit, which may be of any size: three significant digits, beyond the usual with a power of ten. */
export function formatQuantity(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude === 0 || (magnitude >= smallestPlain && magnitude < largestPlain)) return formatNumber(value);
  return minus(value.toExponential(2));
}

const smallestPlain = 1e-3;
const largestPlain = 1e12;

/** A whole number with its thousands separated: 4,454. */
export function formatCount(value: number): string {
  return minus(groupThousands(String(Math.round(value))));
}

/** A share as a percentage: 0.778 → "77.8 %". */
export function formatPercent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)} %`;
}

/** So many digits after the point, and from 100,000 on, where they say nothing, a power of ten: 0.492, 2.68e+12. */
export function formatDecimals(value: number, digits: number): string {
  if (Math.abs(value) >= largestWithDecimals) return minus(value.toExponential(2));
  return minus(value.toFixed(digits).replace(/^-(0\.?0*)$/, '$1'));
}

const largestWithDecimals = 1e5;

/** Points with their sign: −0.2, +1.3. */
export function formatPoints(points: number, digits = 1): string {
  const rounded = formatDecimals(points, digits);
  return Number(rounded) > 0 ? `+${rounded}` : rounded;
}

const durationUnits: readonly (readonly [unit: string, nanoseconds: number])[] = [
  ['min', 60e9],
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
];

/** A duration in the unit in which two significant digits read best: 58 ms, 0.31 µs. */
export function formatMilliseconds(milliseconds: number): string {
  const nanoseconds = milliseconds * 1e6;
  const [unit, size] =
    durationUnits.find(([name, least]) => nanoseconds >= (name === 'min' ? 2 * least : least)) ??
    (['ns', 1] as const);
  return `${twoDigits(nanoseconds / size)} ${unit}`;
}

/** The same for a duration given in microseconds; below a microsecond it stays in microseconds, to be compared. */
export function formatMicroseconds(microseconds: number): string {
  if (microseconds >= 1000) return formatMilliseconds(microseconds / 1000);
  return `${twoDigits(microseconds)} µs`;
}

/** How many times: 43×, 6.8×, and below 1 with two digits: 0.52×. */
export function formatRatio(ratio: number): string {
  return Number.isFinite(ratio) ? `${twoDigits(ratio)}×` : '–';
}

function twoDigits(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value))));
  return groupThousands(value.toFixed(Math.min(digits, 6)));
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

function minus(text: string): string {
  return text.replaceAll('-', '−');
}
