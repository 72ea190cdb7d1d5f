import { currencyOf } from './currencies.ts';
import { multiplierOf } from './multipliers.ts';
import { type CellForm, type DecimalMark, formOf, isNumberForm, numberOf } from './number-cell.ts';
import { unitOf } from './units.ts';

/** What beside a unit may stand around a number. */
export type Mark = 'parentheses' | 'minus-behind' | 'multiplier' | 'limit' | 'plus-behind';

/** A number with something around it, taken apart: `$1.5M`, `(12.50 €)`, `<0.5 mg/l`. */
export interface DressedCell {
  /** The number alone, as {@link formOf} reads it. */
  readonly number: string;
  readonly form: CellForm;
  /** What the number is multiplied by: −1 in parentheses, 1000 before k. */
  readonly factor: number;
  /** The unit or currency in one spelling; empty where there is none. */
  readonly unit: string;
  /** The same as it is written. */
  readonly writtenUnit: string;
  readonly marks: readonly Mark[];
  /** Whether the unit is any word, as in 3 rooms and 12 Main St. */
  readonly isWord: boolean;
  /** Whether it could as well be a code: letters directly beside digits alone, such as 12A or CAD101. */
  readonly isCodeLike: boolean;
}

const longest = 60;
const limitSign = /^(?:[<>]=?|=[<>]|[≤≥⩽⩾~≈])\s*/;
const inParentheses = /^\(([^()]+)\)$/;
const currencyBefore = /^([+\-−])?\s?(\p{L}{0,3}\p{Sc}\p{Lu}{0,3}|\p{L}{2,5}\.?)(\s?)(.+)$/u;
const numberThenRest =
  /^([+\-−]?(?:\d(?:[\d.,'’ \u00a0\u2009\u202f]*\d)?|\.\d+)(?:e[+-]?\d+)?(?:\s?%)?)(.*)$/i;
const wholePrice = /^[.,/][-–—]{1,2}/;

/**
 * Takes a cell apart that is no plain number: a currency before or behind it, a unit behind it, a multiplier, a sign for a
 * limit, and the ways in which bookkeepers write a negative number.
 *
 * @returns undefined where it is anything else, such as 5'11", 1h 30m, 10-20 or a telephone number
 */
export function undress(text: string): DressedCell | undefined {
  if (text.length > longest || !/\d/.test(text)) return undefined;
  const unlimited = text.replace(limitSign, '');
  const inner = inParentheses.exec(unlimited)?.[1];
  const before = splitCurrency(inner ?? unlimited);
  const bracketed = /^\(([^()]+)\)(.*)$/.exec(before.rest);
  const [, number = '', behind = ''] = numberThenRest.exec(bracketed?.[1] ?? before.rest) ?? [];
  const form = formOf(number);
  if (number === '' || !isNumberForm(form)) return undefined;
  const after = splitBehind(behind + (bracketed?.[2] ?? ''), before.currency !== '');
  if (after === undefined) return undefined;

  const negations: Mark[] = [
    ...(inner === undefined ? [] : (['parentheses'] as const)),
    ...(bracketed === null ? [] : (['parentheses'] as const)),
    ...(after.hasMinus ? (['minus-behind'] as const) : []),
  ];
  const signs = [before.sign, /^[+\-−]/.exec(number)?.[0] ?? ''].filter((sign) => sign !== '');
  if (negations.length + signs.length > 1) return undefined;
  const isNegative = negations.length > 0 || /^[-−]$/.test(before.sign);
  return {
    number,
    form,
    factor: isNegative ? -after.factor : after.factor,
    unit: joined(before.currency, after.unit),
    writtenUnit: joined(before.written, after.written),
    marks: [
      ...negations,
      ...(after.factor === 1 ? [] : (['multiplier'] as const)),
      ...(unlimited === text ? [] : (['limit'] as const)),
      ...(after.hasPlus ? (['plus-behind'] as const) : []),
    ],
    isWord: after.isWord,
    isCodeLike: /^\d+$/.test(number) && (before.isCodeLike || after.isCodeLike),
  };
}

/** Whether a cell is a number in a column of this unit, where a number may have none. */
export function isWorn({ unit }: Pick<DressedCell, 'unit'>, ofColumn: string | undefined): boolean {
  return ofColumn !== undefined && (unit === '' || unit === ofColumn);
}

/** The value of a dressed number, read with a decimal mark; NaN when it cannot be read with that one. */
export function dressedNumber({ number, form, factor }: DressedCell, decimal: DecimalMark): number {
  return factor * numberOf(number, form, decimal) + 0;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** What stands before a number, and the rest. */
function splitCurrency(text: string) {
  const [, sign = '', written = '', space = '', rest = ''] = currencyBefore.exec(text) ?? [];
  const currency = currencyOf(written);
  if (currency === undefined) return { sign: '', currency: '', written: '', rest: text, isCodeLike: false };
  return { sign, currency, written, rest, isCodeLike: space === '' && /^\p{L}+$/u.test(written) };
}

/** What stands behind a number; undefined where it cannot be understood. */
function splitBehind(text: string, hasCurrency: boolean) {
  const price = wholePrice.exec(text)?.[0] ?? '';
  const [, plus = '', plain = '', minus = ''] = /^(\+?)(.*?)([-−]?)$/.exec(text.slice(price.length)) ?? [];
  const written = plain.trim();
  const isJoined = plain === plain.trimStart();
  const alone = {
    ...{ hasMinus: minus !== '', hasPlus: plus !== '' },
    ...{ factor: 1, unit: '', written: price, isWord: false, isCodeLike: false },
  };
  if (written === '') return alone;
  const isCodeLike = isJoined && /^[A-JLNO-UX-Z]$/.test(written);
  const multiplier = multiplierOf(written, isJoined, hasCurrency);
  if (multiplier !== undefined) {
    return { ...alone, ...multiplier, written: joined(price, multiplier.writtenUnit), isCodeLike };
  }
  const unit = unitOf(written, isJoined, hasCurrency);
  return unit === undefined ? undefined : { ...alone, ...unit, written: joined(price, written), isCodeLike };
}
