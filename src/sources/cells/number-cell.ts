/**
 * What a cell tells about how its column writes numbers. The order matters: everything up to `long` is a number.
 *
 * - `integer`: 12, 1e6, 1 234, 1'234 — the same with either decimal mark
 * - `point`: 1.5, 0.123, 1,234.5, 1,234,567, 12,34,567 — only with a decimal point
 * - `comma`: 1,5, 0,123, 1.234,5, 1.234.567 — only with a decimal comma
 * - `pointGroup`: 1.234 — with a decimal point 1.234, with a decimal comma 1234
 * - `commaGroup`: 1,234 — the other way round
 * - `long`: 9007199254740993 — beyond 2^53, so that a double may lose digits: a number or a code
 * - `code`: 007 — digits that lose something as a number
 * - `infinite`: inf, -Infinity, 1e999
 * - `text`: anything else
 */
export const cellForm = {
  integer: 0,
  point: 1,
  comma: 2,
  pointGroup: 3,
  commaGroup: 4,
  long: 5,
  code: 6,
  infinite: 7,
  text: 8,
} as const;

export type CellForm = (typeof cellForm)[keyof typeof cellForm];

/** The character before the decimals of a number. */
export type DecimalMark = '.' | ',';

/** The largest double has 309 digits. */
const maximumDigits = 300;
/** Every whole number of so many digits is a double. */
const safeDigits = 15;

const plain = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const exponent = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d+$/i;
const group = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const point =
  /^[+-]?(?:(?:0|[1-9]\d*)\.\d*|\.\d+|[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?)$/;
const comma = /^[+-]?(?:(?:0|[1-9]\d*),\d*|,\d+|[1-9]\d{0,2}(?:\.\d{3})+,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,})$/;
const code = /^0\d+$/;
const infinite = /^[+-]?inf(?:inity)?$/i;
// With a plus sign, 49 500 672 462 is a telephone number.
const spaced = /^-?\d{1,3}(?:([ \u00a0\u2009\u202f'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const space = /[ \u00a0\u2009\u202f'’]/g;
const severalGroups = /^[+-]?[1-9]\d{0,2}(?:,\d{2,3}){2,}$|^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/;

/** Whether a cell's form is that of a number, with one decimal mark or the other. */
export function isNumberForm(form: CellForm): boolean {
  return form <= cellForm.long;
}

/** Whether a cell ends in a percent sign. */
export function isPercent(text: string): boolean {
  return text.endsWith('%');
}

/** A number without its percent sign, the spaces or apostrophes between its thousands, and with an ASCII minus sign. */
function bare(text: string): string {
  let number = text.startsWith('\u2212') ? `-${text.slice(1)}` : text;
  if (isPercent(number)) number = number.slice(0, -1).trimEnd();
  return spaced.test(number) ? number.replace(space, '') : number;
}

/** Tells the form of a cell, which has no blanks around it. */
export function formOf(text: string): CellForm {
  if (text.length > maximumDigits) return cellForm.text;
  if (plain.test(text)) {
    if (!text.includes('.')) return wholeForm(text);
    return group.test(text) ? cellForm.pointGroup : cellForm.point;
  }
  const number = bare(text);
  if (number !== text && plain.test(number)) return formOf(number);
  if (exponent.test(number)) {
    if (!Number.isFinite(Number(number))) return cellForm.infinite;
    return number.includes('.') ? cellForm.point : cellForm.integer;
  }
  if (group.test(number)) return cellForm.commaGroup;
  if (severalGroups.test(number) && wholeForm(number.replace(/\D/g, '')) === cellForm.long)
    return cellForm.long;
  if (point.test(number)) return cellForm.point;
  if (comma.test(number)) return cellForm.comma;
  if (code.test(number)) return cellForm.code;
  return infinite.test(number) ? cellForm.infinite : cellForm.text;
}

/** Whether a cell, which has no blanks around it, is a number with one decimal mark or the other. */
export function isNumber(text: string): boolean {
  return isNumberForm(formOf(text));
}

function wholeForm(digits: string): CellForm {
  const isSafe = digits.length <= safeDigits || Number.isSafeInteger(Number(digits));
  return isSafe ? cellForm.integer : cellForm.long;
}

/**
 * The value of a cell whose form is a number's, read with a decimal mark; NaN when it cannot be read with that one.
 * A percent sign is left out: 12% is 12.
 */
export function numberOf(text: string, form: CellForm, decimal: DecimalMark): number {
  if (form === (decimal === '.' ? cellForm.comma : cellForm.point) || !isNumberForm(form)) return Number.NaN;
  const isGrouped = decimal === ',' && form === cellForm.pointGroup;
  const quick = isGrouped ? Number.NaN : Number(decimal === '.' ? text : text.replace(',', '.'));
  if (!Number.isNaN(quick)) return quick;
  const number = bare(text);
  if (form === cellForm.integer) return Number(number);
  if (form === cellForm.long) return Number(number.replace(/[.,]/g, ''));
  return Number(decimal === '.' ? number.replaceAll(',', '') : number.replaceAll('.', '').replace(',', '.'));
}
