/**
 * A number with so many decimals, and never a zero with a sign.
 *
 * @example fixed(-0.04, 1) // '0.0'
 */
export function fixed(value: number, decimals: number): string {
  return value
    .toFixed(decimals)
    .replace(/^-(0\.?0*)$/, '$1')
    .replace('-', '−');
}
