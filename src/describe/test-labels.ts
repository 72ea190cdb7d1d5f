import { InputError } from '../errors.ts';
import type { Table } from '../sources/contract/table.ts';
import { listTexts } from '../text/list-texts.ts';
import { lookAlikeKey } from '../text/look-alike-key.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type CodedClasses, countClasses } from './coded-classes.ts';
import type { TargetClass } from './dataset.ts';
import { showSpelling } from './spellings.ts';

const mostNamed = 5;

/**
 * Refuses a test set whose labels are other ones than those that models learn from: none of them is known, or only one
 * where two are told apart. What is then measured says nothing about the models.
 *
 * @param trainingName the table that is learned from
 * @param target the column with both tables' labels
 * @param trainingRows the rows at its start that are learned from; those after them are the test set's
 * @throws InputError that names the labels of both sides
 */
export function refuseUnknownLabels(
  trainingName: string,
  targetName: string,
  { classes, codes }: CodedClasses,
  trainingRows: number,
  test: Pick<Table, 'name'>,
): void {
  const labels = classes.map(({ label }) => label);
  const training = countClasses(labels, codes.subarray(0, trainingRows));
  const tested = countClasses(labels, codes.subarray(trainingRows));
  const has = ({ rows }: TargetClass): boolean => rows > 0;
  const learned = training.filter(has);
  const unknown = tested.filter((one, code) => has(one) && training[code]?.rows === 0);
  const known = tested.filter((one, code) => has(one) && training[code]?.rows !== 0);
  if (unknown.length === 0 || learned.length === 0) return;
  if (known.length >= (learned.length === 2 ? 2 : 1)) return;

  const keys = new Set(learned.map(({ label }) => lookAlikeKey(label)));
  const remedy = unknown.some(({ label }) => keys.has(lookAlikeKey(label)))
    ? '--merge-labels takes labels that look alike for one'
    : 'write them as there, or choose another with --target';
  throw new InputError(
    `${test.name}: target column ${quoteValue(targetName)} has labels that ${trainingName} does not have, ${list(unknown)}, ` +
      `${known.length === 0 ? 'and no others' : `and otherwise ${list(known)} only`}; there they are ${list(learned)} (${remedy})`,
  );
}

function list(classes: readonly TargetClass[]): string {
  return listTexts(
    classes.map(({ label, rows }) => showSpelling({ text: label, rows })),
    mostNamed,
  );
}
