import { counted } from '../../text/counted.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { dressedNumber, undress } from './dressed-cell.ts';
import { cellForm } from './number-cell.ts';
import { badForms } from './number-column.ts';
import type { ReadColumn } from './read-column.ts';
import type { NumberFormat } from './settle-formats.ts';

const { integer, point, comma, pointGroup, commaGroup, long, infinite } = cellForm;
const numberForms = [integer, point, comma, pointGroup, commaGroup, long] as const;

/** What is to be told of a column of numbers; undefined when there is nothing. */
type Describe = (evidence: ReadColumn['evidence'], format: NumberFormat) => string | undefined;

/** Cells in a column of numbers that are none. */
const badCells: Describe = (evidence, { decimal, unit }) => {
  const [tally, forms] = [evidence.tally(unit), badForms(decimal)];
  const first = tally.first(...forms);
  if (first === undefined) return undefined;
  const cells = counted(tally.count(...forms), 'cell');
  return `${cells} not a number, read as missing, the first ${quoteValue(first.text)} on line ${first.line}`;
};

const infiniteCells: Describe = ({ bare }) => {
  const first = bare.first(infinite);
  if (first === undefined) return undefined;
  const cells = counted(bare.count(infinite), 'cell');
  return `${cells} not finite, read as missing, the first ${quoteValue(first.text)} on line ${first.line}`;
};

const percentCells: Describe = (evidence, { unit }) => {
  const numbers = evidence.tally(unit).count(...numberForms);
  if (evidence.percents === 0) return undefined;
  const share = evidence.percents < numbers ? `${counted(evidence.percents, 'cell')} of ${numbers} ` : '';
  return `${share}written in percent, 12% read as 12`;
};

const units: Describe = (evidence, { unit }) => {
  if (unit === undefined) return undefined;
  const read = evidence.dress.units.filter(
    (each) => each.written !== '' && (each.unit === '' || each.unit === unit),
  );
  if (read.length === 0) return undefined;
  const cells = read.reduce((sum, { tally }) => sum + tally.cells, 0);
  const others = evidence.tally(unit).count(...numberForms) - cells;
  const share = others === 0 ? '' : ` (${counted(others, 'cell')} without it)`;
  return `read without ${read.map(({ written }) => quoteValue(written)).join(' and ')}${share}`;
};

const negatives: Describe = ({ dress }, { unit }) => {
  const first = dress.first('parentheses', 'minus-behind');
  if (unit === undefined || first === undefined) return undefined;
  const cells = counted(dress.count('parentheses') + dress.count('minus-behind'), 'cell');
  return `${cells} such as ${quoteValue(first.text)} read as negative`;
};

const multiplied: Describe = ({ dress }, { unit, decimal }) => {
  const first = dress.first('multiplier');
  const cell = first === undefined ? undefined : undress(first.text);
  if (unit === undefined || first === undefined || cell === undefined) return undefined;
  const value = dressedNumber(cell, decimal).toLocaleString('en');
  return `${counted(dress.count('multiplier'), 'cell')} with a multiplier, ${quoteValue(first.text)} read as ${value}`;
};

const limits: Describe = ({ dress, bare }, { unit }) => {
  const first = dress.first('limit', 'plus-behind');
  if (unit === undefined || first === undefined) return undefined;
  const count = dress.count('limit') + dress.count('plus-behind');
  const cells = `${counted(count, 'cell')} of ${(bare.cells + dress.cells).toLocaleString('en')}`;
  return `${cells} are a limit or an estimate such as ${quoteValue(first.text)}, read as its number`;
};

const decimalCommas: Describe = (evidence, { decimal, unit }) =>
  decimal === ',' && evidence.tally(unit).count(comma) > 0 ? 'read with a decimal comma' : undefined;

/** Cells such as 1,234 in a column that does not tell what they mean. */
const ambiguousCells: Describe = (evidence, { decimal, unit }) => {
  const tally = evidence.tally(unit);
  const isDecimalPoint = decimal === '.' && !evidence.integers.hasNonzero;
  const first = tally.first(...(isDecimalPoint ? [commaGroup] : [pointGroup, commaGroup]));
  if (first === undefined || tally.count(point, comma) > 0) return undefined;
  const isDecimal = tally.count(pointGroup) > 0 === (decimal === '.');
  const other = decimal === '.' ? 'comma' : 'point';
  return `${quoteValue(first.text)} on line ${first.line} read with a ${isDecimal ? 'decimal mark' : 'thousands separator'} (--decimal ${other} if it is the other)`;
};

/** The kinds of notices about columns of numbers, by their codes. */
export const numberNotices: readonly (readonly [string, Describe])[] = [
  ['bad-cells', badCells],
  ['not-finite', infiniteCells],
  ['percent', percentCells],
  ['units', units],
  ['negative-numbers', negatives],
  ['multipliers', multiplied],
  ['limits', limits],
  ['decimal-comma', decimalCommas],
];

/** The same where the user did not say what the decimal mark is. */
export const detectedNumberNotices: typeof numberNotices = [
  ...numberNotices,
  ['ambiguous-numbers', ambiguousCells],
];
