import { formatNumber } from './format.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number with three digits; a very large or small one in powers of ten.
 *
 * @param digits of the number before a power of ten
 *
 * @example formatScientific(5.353e-15, 3) // '5.35×10⁻¹⁵'
 */
export function formatScientific(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return value < 0 ? '−∞' : '∞';
  if (size === 0 || (size >= 1e-3 && size < 1e6)) return formatNumber(value);
  const [factor = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${factor.replace('-', '−')}×${formatPowerOfTen(Number(exponent))}`;
}

/** @example formatPowerOfTen(-3) // '10⁻³' */
export function formatPowerOfTen(exponent: number): string {
  const power = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${power}`;
}
