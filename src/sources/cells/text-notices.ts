import { counted } from '../../text/counted.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { TextColumn } from '../contract/table.ts';
import type { Evidence } from './evidence.ts';
import { isUsualWord } from './missing-cells.ts';
import { cellForm } from './number-cell.ts';
import { arePartNumbers } from './number-column.ts';
import { hasNamedUnits, mixedUnits, settleDress } from './settle-dress.ts';

const { integer, point, comma, pointGroup, commaGroup, long, code, text } = cellForm;

/** What is to be told of a column of text; undefined when there is nothing. */
type Describe = (evidence: Evidence, column: TextColumn) => string | undefined;

/** Text in which at least half of the cells are numbers, and what the first cell is that is none. */
const mostlyNumbers: Describe = (evidence) => {
  if (hasNamedUnits(evidence)) return undefined;
  const tally = evidence.tally(settleDress(evidence));
  const numbers = tally.count(integer, point, comma, pointGroup, commaGroup, long);
  const first = tally.first(text);
  const others = tally.count(text, code);
  if (first === undefined || numbers < others) return undefined;
  const cells = `${counted(others, 'cell')} of ${(numbers + others).toLocaleString('en')}`;
  return `read as text because ${cells} are not numbers, the first ${quoteValue(first.text)} on line ${first.line} (use --missing if it means missing)`;
};

const longNumbers: Describe = (evidence) => {
  const first = evidence.tally(settleDress(evidence)).first(long);
  if (first === undefined || !evidence.longs.areCodes) return undefined;
  return `read as text, to keep every digit of ${quoteValue(first.text)} on line ${first.line}`;
};

const partNumbers: Describe = (evidence) => {
  const { first } = evidence.codes;
  if (first === undefined || !arePartNumbers(evidence)) return undefined;
  const value = Number(first.text);
  const number = Number.isFinite(value) ? value.toLocaleString('en') : 'a number';
  return `read as text: ${quoteValue(first.text)} on line ${first.line} is taken for a part number, not for ${number}`;
};

/** Numbers in several units or currencies. */
const severalUnits: Describe = (evidence) => {
  if (!hasNamedUnits(evidence)) return undefined;
  const named = mixedUnits(evidence).map(
    ({ written, tally }) => `${quoteValue(written)} (${counted(tally.cells, 'cell')})`,
  );
  if (evidence.percents > 0) named.push(`"%" (${counted(evidence.percents, 'cell')})`);
  return `read as text because its numbers are in several units: ${named.join(', ')} (bring them to one)`;
};

/** The share of a column's values that look like a word for it to be one of them. */
const shareAlike = 0.8;
const fewestAlike = 3;

/** A word that was taken for a missing value where the other values look the same: NA among AF, AS and EU. */
const doubtfulWords: Describe = ({ missing }, { levels }) => {
  for (const [word, { count }] of missing.words) {
    const alike = levels.filter((level) => shapeOf(level) === shapeOf(word));
    const fewest = /\p{L}/u.test(word) ? fewestAlike : 1;
    if (!isUsualWord(word) || alike.length < Math.max(fewest, shareAlike * levels.length)) continue;
    const examples = alike.slice(0, 3).map((level) => quoteValue(level));
    return `${counted(count, 'cell')} ${quoteValue(word)} read as missing, though other values look alike: ${examples.join(', ')} (use --keep ${word} if it is a value)`;
  }
  return undefined;
};

/** A text with each of its characters replaced by what kind of character it is. */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/[^\p{L}]/gu, '.');
}

/** The kinds of notices about columns of text, by their codes. */
export const textNotices: readonly (readonly [string, Describe])[] = [
  ['mostly-numbers', mostlyNumbers],
  ['long-numbers', longNumbers],
  ['part-numbers', partNumbers],
];

/** The same of what could mislead. */
export const textWarnings: typeof textNotices = [
  ['several-units', severalUnits],
  ['doubtful-missing', doubtfulWords],
];
