import { expect, it, describe as suite } from 'vitest';
import { appendRows } from '../../src/describe/append-rows.ts';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { InputError } from '../../src/errors.ts';
import { cycle, makeTable } from './tables.ts';
import { classTargetOf } from './target-of.ts';

type Cells = readonly (string | number | null)[];
const a = (rows: number) => Array.from({ length: rows }, (_, row) => Math.sin(row));
const table = (name: string, y: Cells, more: Readonly<Record<string, Cells>> = {}) => ({
  ...makeTable({ a: a(y.length), ...more, y }),
  name,
});
const train = table('train.csv', cycle(['no', 'yes', 'no'], 60));

/** Describes a training table with a test set below it. */
function together(test: ReturnType<typeof table>, options: DescribeOptions = {}, given = train) {
  return describe(appendRows(given, test), options, test);
}

suite('labels of a test set', () => {
  it('are refused where training has none of them, with those of both sides', () => {
    expect(() => together(table('test.csv', cycle(['N', 'Y'], 20)))).toThrow(
      new InputError(
        'test.csv: target column "y" has labels that train.csv does not have, "N" (10 rows) and "Y" (10 rows), and no others; ' +
          'there they are "no" (40 rows) and "yes" (20 rows) (write them as there, or choose another with --target)',
      ),
    );
  });

  it.each([
    undefined,
    false,
  ])('are refused where they only look alike, with --merge-labels %j', (mergeLabels) => {
    const test = table('test.csv', cycle(['no.', 'yes.'], 20));
    const options = mergeLabels === undefined ? {} : { mergeLabels };
    expect(() => together(test, options)).toThrow(
      /^test\.csv: .*"no\." \(10 rows\) and "yes\." .*"no" \(40 rows\).*\(--merge-labels takes labels that look alike for one\)$/,
    );
  });

  it('are those of training with --merge-labels, which decides how they are written', () => {
    const test = table('test.csv', cycle(['No.', 'YES'], 200));
    const { classes, codes } = classTargetOf(together(test, { mergeLabels: true }));
    expect(classes).toEqual([
      { label: 'no', rows: 140 },
      { label: 'yes', rows: 120 },
    ]);
    expect([...codes.subarray(60, 64)]).toEqual([0, 1, 0, 1]);
  });

  it('are refused where one of two classes is unknown, and asked about where it looks alike', () => {
    expect(() => together(table('test.csv', cycle(['no', 'Y'], 20)))).toThrow(
      'does not have, "Y" (10 rows), and otherwise "no" (10 rows) only; there they are',
    );
    expect(() => together(table('test.csv', cycle(['no', 'Yes'], 20)))).toThrow('--merge-labels');
    expect(() => together(table('test.csv', cycle(['no', 'yes', 'Yes'], 20)))).toThrow(
      'has labels that look alike: "yes"',
    );
  });

  it('may be new ones beside known ones', () => {
    const test = table('test.csv', cycle(['no', 'yes', 'unsure'], 21));
    expect(classTargetOf(together(test)).classes).toEqual([
      { label: 'no', rows: 47 },
      { label: 'unsure', rows: 7 },
      { label: 'yes', rows: 27 },
    ]);
    const three = table('train.csv', cycle(['a', 'b', 'c'], 60));
    expect(together(table('test.csv', cycle(['a', 'new'], 20)), {}, three).rows).toBe(80);
  });

  it('may be some of the known ones only', () => {
    expect(together(table('test.csv', cycle(['no'], 20))).rows).toBe(80);
  });

  it('may be numbers', () => {
    const numbers = table('train.csv', cycle([0, 1], 60));
    expect(together(table('test.csv', cycle([0, 1, 2], 30)), {}, numbers).rows).toBe(90);
    expect(() => together(table('test.csv', cycle([1, 2], 30)), {}, numbers)).toThrow(
      '"2" (15 rows), and otherwise "1" (15 rows) only; there they are "0" (30 rows) and "1" (30 rows)',
    );
    // The training file has text beside its numbers, the test file has none.
    const texts = table('train.csv', cycle(['1.0', '2.0', 'n'], 60));
    const { classes } = classTargetOf(together(table('test.csv', cycle([1, 2], 20)), {}, texts));
    expect(classes.map(({ label, rows }) => `${label} ${rows}`)).toEqual(['1.0 30', '2.0 30', 'n 20']);
  });

  it('are refused also where one class is told from all others', () => {
    const test = table('test.csv', cycle(['N', 'Y'], 20));
    expect(() => together(test, { positive: 'yes' })).toThrow('has labels that train.csv does not have');
  });

  it('need no rows with a target on either side to be looked at', () => {
    expect(together(table('test.csv', cycle([null], 20))).rows).toBe(60);
    const empty = table('train.csv', [...cycle<string | null>([null], 40), 'x']);
    expect(() => together(table('test.csv', cycle(['p', 'q'], 20)), {}, empty)).toThrow(InputError);
  });
});

suite('levels that only a test set has', () => {
  const given = table('train.csv', cycle(['no', 'yes'], 60), {
    country: cycle(['Peru', 'Laos', 'Cuba'], 60),
    member: cycle(['y'], 60),
    size: cycle([1, 2], 60),
  });
  const test = table('test.csv', cycle(['no', 'yes'], 20), {
    country: cycle(['Peru', 'Malta', null, 'Chad'], 20),
    member: cycle(['y', 'n'], 20),
    size: cycle([3], 20),
  });

  it('are counted', () => {
    expect(together(test, {}, given).actions).toEqual([
      {
        code: 'new-levels',
        message: '10 cells of "country" in test.csv hold levels that training never saw, such as "Malta"',
      },
      {
        code: 'new-levels',
        message: '10 cells of "member" in test.csv hold levels that training never saw, such as "n"',
      },
    ]);
  });

  it('are not where there are none, and one is one', () => {
    expect(together(given, {}, given).actions.map(({ code }) => code)).toEqual(['left-out-constant']);
    const one = table('test.csv', cycle(['no', 'yes'], 3), { country: ['Peru', 'Oman', 'Cuba'] });
    const countries = table('train.csv', cycle(['no', 'yes'], 60), { country: cycle(['Peru', 'Cuba'], 60) });
    expect(together(one, {}, countries).actions.map(({ message }) => message)).toEqual([
      '1 cell of "country" in test.csv holds a level that training never saw, such as "Oman"',
    ]);
  });

  it('are known ones where only the spelling is new', () => {
    const spelled = table('test.csv', cycle(['no', 'yes'], 20), {
      country: cycle(['PERU', 'laos '], 20),
      member: cycle(['Y', 'n'], 20),
      size: cycle([1], 20),
    });
    const codes = together(spelled, { mergeLabels: true }, given).actions.map(({ code, message }) =>
      code === 'new-levels' ? message : code,
    );
    expect(codes).toEqual([
      'merged-levels',
      'merged-levels',
      '10 cells of "member" in test.csv hold levels that training never saw, such as "n"',
    ]);
    expect(together(spelled, {}, given).actions.map(({ code }) => code)).toContain('similar-levels');
  });
});

it('names the column that was probably meant where a test set lacks one', () => {
  const test = { ...makeTable({ A: a(20), y: cycle(['no', 'yes'], 20) }), name: 'test.csv' };
  expect(() => appendRows(train, test)).toThrow(
    'test.csv has no column "a", which train.csv has (rename its "A")',
  );
});
