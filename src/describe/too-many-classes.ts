import { InputError } from '../errors.ts';
import type { Column } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { CodedClasses } from './coded-classes.ts';

/** More classes than this are refused: their softmax would have more weights than most tables have rows. */
export const mostClasses = 100;

/** Labels with fewer rows than this, in the mean, hardly repeat. */
const rowsOfRepeated = 2;

/**
 * Refuses a target with too many classes, and says what it may be instead. Where rare ones were left out it passes if the
 * others can be compared and have most of the rows.
 *
 * @param place the table and the column, to begin a message with
 * @param all the classes of the column
 * @param settled those that are left to be told apart
 * @throws InputError when they are too many
 */
export function refuseTooManyClasses(
  place: string,
  kind: Column['kind'],
  all: CodedClasses,
  settled: CodedClasses,
): void {
  const count = all.classes.length;
  const hasMostRows = settled.codes.length >= all.codes.length / 2;
  if (count <= mostClasses || (settled.classes.length <= mostClasses && hasMostRows)) return;
  throw new InputError(
    `${place} has ${count} classes, and at most ${mostClasses} can be compared (${remedy(kind, all)})`,
  );
}

function remedy(kind: Column['kind'], { classes, codes }: CodedClasses): string {
  const other = 'choose another with --target';
  if (kind === 'number')
    return `use --task regression for a quantity, --positive to ask about one of them, or ${other}`;
  const words = classes.filter(({ label }) => Number.isNaN(Number(label)));
  if (words.length > 0 && words.length < classes.length / 2) {
    return `most are numbers: name the others, such as ${quoteValue(words[0]?.label ?? '')}, with --missing to predict a quantity, or ${other}`;
  }
  if (codes.length < rowsOfRepeated * classes.length)
    return `they hardly repeat, as ids and free text do: ${other}`;
  return `use --positive to ask about one of them, or ${other}`;
}
