import { InputError } from '../errors.ts';
import { asText } from '../sources/contract/as-text.ts';
import type { Column, TextColumn } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { distinctLimit, profileColumn } from './profile-column.ts';

/** Whether a class or a number is to be predicted, and why. */
export interface TaskFound {
  readonly task: 'classification' | 'regression';
  readonly reason: string;
}

/** What the cells are that are no numbers. */
const meanings = { text: 'text', date: 'dates', boolean: 'true or false' } as const;

/** A number with more values than this is a quantity, not classes. */
const mostNumericClasses = 20;

/** So is one whose values have fewer rows each than this, in the mean. */
const fewestRowsAValue = 3;

/**
 * Decides whether a target's cells are classes or quantities: text is classes, and so is a number with few values.
 *
 * @param place the table and the column, to begin a message with
 * @param asked what `--task` says
 * @param positive a class that was asked about, which makes them classes
 * @throws InputError when what was asked for contradicts itself or the cells
 */
export function findTask(
  place: string,
  column: Column,
  asked: TaskFound['task'] | undefined,
  positive: string | undefined,
): TaskFound {
  if (asked === 'regression') {
    if (positive !== undefined) {
      throw new InputError(
        `${place}: --positive ${quoteValue(positive)} asks about a class, and --task regression about a number: give one of them`,
      );
    }
    if (column.kind !== 'number') throw new InputError(textRefusal(place, asText(column)));
    return { task: 'regression', reason: 'a number, as --task says' };
  }
  if (asked === 'classification') return { task: 'classification', reason: 'classes, as --task says' };
  if (positive !== undefined) return { task: 'classification', reason: 'classes, as --positive says' };
  if (column.kind !== 'number')
    return { task: 'classification', reason: `${meanings[column.kind]}, so classes` };
  const { distinct, present } = profileColumn(column);
  if (distinct > mostNumericClasses || (distinct > 2 && present < distinct * fewestRowsAValue)) {
    const count = distinct > distinctLimit ? `over ${distinctLimit}` : `${distinct}`;
    const other = distinct > distinctLimit ? '' : ' (--task classification for classes)';
    return { task: 'regression', reason: `a number with ${count} values, so a quantity${other}` };
  }
  return {
    task: 'classification',
    reason: `a number with only ${distinct} values, so classes (--task regression for a quantity)`,
  };
}

function textRefusal(place: string, column: TextColumn): string {
  const text = column.levels.find((level) => Number.isNaN(Number(level))) ?? column.levels[0] ?? '';
  return (
    `${place}: --task regression needs numbers, and there is text such as ${quoteValue(text)} ` +
    '(name it with --missing if it stands for a missing value, or choose another column with --target)'
  );
}
