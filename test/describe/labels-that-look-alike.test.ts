import { expect, it, describe as suite } from 'vitest';
import { applyFeatures, featureSource } from '../../src/describe/apply-features.ts';
import type { Feature } from '../../src/describe/dataset.ts';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { InputError } from '../../src/errors.ts';
import { cycle, makeTable } from './tables.ts';
import { classTargetOf } from './target-of.ts';

const rows = 60;
const a = Array.from({ length: rows }, (_, row) => Math.sin(row));
const answers = cycle(['yes', 'no', 'Yes', 'no', 'YES', 'No', 'yes', 'no', 'Yes', 'No'], rows);
type Columns = Parameters<typeof makeTable>[0];
const describeColumns = (columns: Columns, options: DescribeOptions = {}) =>
  describe(makeTable(columns), options);
const codesOf = (columns: Columns, options?: DescribeOptions) =>
  describeColumns(columns, options).actions.map(({ code }) => code);

suite('labels of the target that look alike', () => {
  it('are asked about in one line', () => {
    const attempt = () => describeColumns({ a, y: answers });
    expect(attempt).toThrow(
      new InputError(
        'made.csv: target column "y" has labels that look alike: "Yes" (12 rows), "yes" (12 rows) ' +
          'and "YES" (6 rows); "no" (18 rows) and "No" (12 rows) ' +
          '(--merge-labels takes them for one, --no-merge-labels keeps them apart)',
      ),
    );
  });

  it('are one class with --merge-labels, written as it is most often', () => {
    const { target, actions } = describeColumns({ a, y: answers }, { mergeLabels: true });
    expect(classTargetOf({ target } as never).classes).toEqual([
      { label: 'Yes', rows: 30 },
      { label: 'no', rows: 30 },
    ]);
    expect(actions).toEqual([
      {
        code: 'merged-labels',
        message:
          'labels of "y" look alike and are taken for one: "Yes" (12 rows), "yes" (12 rows) and "YES" (6 rows); "no" (18 rows) and "No" (12 rows)',
      },
    ]);
  });

  it('are the same classes, row by row, as in a table that writes them alike', () => {
    const plain = describeColumns({ a, y: answers.map((label) => label.toLowerCase()) });
    const merged = describeColumns({ a, y: answers }, { mergeLabels: true });
    // "Yes" stands before "no", "yes" after it.
    expect(classTargetOf(merged).codes.map((code) => 1 - code)).toEqual(classTargetOf(plain).codes);
    expect(merged.features).toEqual(plain.features);
  });

  it('are classes of their own with --no-merge-labels, without a word', () => {
    const { target, actions } = describeColumns({ a, y: answers }, { mergeLabels: false });
    expect(classTargetOf({ target } as never).classes).toHaveLength(5);
    expect(actions).toEqual([]);
  });

  it.each<readonly [string, readonly string[]]>([
    ['a point', ['>50K', '<=50K', '>50K.']],
    ['accents', ['caf\u00e9', 'tea', 'cafe\u0301']],
    ['blanks', ['New York', 'Boston', 'New  York']],
    ['joints', ['part-time', 'full', 'part_time']],
    ['numbers', ['1', 'none', '1.0']],
    ['what does not show', ['yes', 'no', 'yes\u200b']],
  ])('are found where they differ by %s', (_, labels) => {
    const y = cycle(labels, rows);
    expect(() => describeColumns({ a, y })).toThrow('labels that look alike');
    const merged = describeColumns({ a, y }, { mergeLabels: true });
    expect(
      classTargetOf(merged)
        .classes.map(({ rows: count }) => count)
        .sort(),
    ).toEqual([20, 40]);
  });

  it.each<readonly [string, readonly (string | number)[]]>([
    ['grades', ['A', 'A-', 'A+', 'B']],
    ['bands', ['-10 to -5', '-10 to 5', '5 to 10']],
    ['numbers', [1, 2, 3]],
    ['codes', ['007', '07', '7']],
    ['dates', ['2020-01-01', '2020-10-10']],
    ['versions', ['1.1', '1.10', '1.1.0']],
  ])('are not seen in %s', (_, labels) => {
    expect(classTargetOf(describeColumns({ a, y: cycle(labels, rows) })).classes).toHaveLength(labels.length);
  });

  it('shows but some of many, and nothing that a terminal would obey', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].flatMap((letter) => [
      letter,
      letter.toUpperCase(),
      `${letter}.`,
      ` ${letter}`,
      `${letter}..`,
    ]);
    expect(() => describeColumns({ a, y: cycle(many, rows) })).toThrow(
      /"a" \(3 rows\).* and 1 more; .*; .*; and 2 more such groups \(--merge/,
    );
    const red = cycle(['\u001b[31mred', '\u001b[31mRED', 'blue'], rows);
    expect(() => describeColumns({ a, y: red })).toThrow('"\\u001b[31mRED" (20 rows) and "\\u001b[31mred"');
  });

  it('are asked about where one class is told from the others only if they are that class', () => {
    const y = cycle(['good', 'bad', 'Bad', 'awful'], rows);
    expect(classTargetOf(describeColumns({ a, y }, { positive: 'good' })).classes).toHaveLength(2);
    expect(() => describeColumns({ a, y }, { positive: 'bad' })).toThrow('"Bad" (15 rows) and "bad"');
    const { classes } = classTargetOf(describeColumns({ a, y }, { positive: 'BAD', mergeLabels: true }));
    expect(classes).toEqual([
      { label: 'not Bad', rows: 30 },
      { label: 'Bad', rows: 30 },
    ]);
  });

  it('leave one class only where all are alike', () => {
    expect(() => describeColumns({ a, y: cycle(['yes', 'Yes'], rows) }, { mergeLabels: true })).toThrow(
      'has one class only, "Yes"',
    );
  });
});

suite('levels of a feature that look alike', () => {
  const y = cycle(['p', 'q'], rows);
  const colour = cycle(['red', 'Red', 'blue', 'green'], rows);
  const member = cycle(['yes', 'no', 'YES', 'no', 'yes', 'no'], rows);

  it('are told of, and kept apart', () => {
    const { features, actions } = describeColumns({ a, colour, y });
    expect(features[1]).toMatchObject({ kind: 'category', levels: ['Red', 'blue', 'green', 'red'] });
    expect(actions).toEqual([
      {
        code: 'similar-levels',
        message:
          'levels of "colour" look alike and are kept apart: "Red" (15 rows) and "red" (15 rows) (--merge-labels takes them for one)',
      },
    ]);
  });

  it('are one level with --merge-labels', () => {
    const { features, actions } = describeColumns({ a, colour, member, y }, { mergeLabels: true });
    expect(features.slice(1)).toEqual([
      expect.objectContaining({ kind: 'category', levels: ['Red', 'blue', 'green'], mergesSpellings: true }),
      expect.objectContaining({ kind: 'yes/no', levels: ['no', 'yes'], mergesSpellings: true }),
    ]);
    expect(actions.map(({ message }) => message)).toEqual([
      'levels of "colour" look alike and are taken for one: "Red" (15 rows) and "red" (15 rows)',
      'levels of "member" look alike and are taken for one: "yes" (20 rows) and "YES" (10 rows)',
    ]);
  });

  it('are not told of where they are kept apart on purpose, or left out', () => {
    expect(codesOf({ a, colour, y }, { mergeLabels: false })).toEqual([]);
    expect(codesOf({ a, colour, y }, { exclude: ['colour'] })).toEqual(['excluded']);
    const code = Array.from({ length: rows }, (_, row) => `${row % 2 === 0 ? 'k' : 'K'}${row >> 1}`);
    expect(codesOf({ a, code, y })).toEqual(['left-out-id']);
    expect(codesOf({ a, code, y }, { mergeLabels: true })).toEqual(['left-out-id']);
  });

  it('make a constant of a column that has no others', () => {
    expect(codesOf({ a, same: cycle(['Yes', 'yes'], rows), y }, { mergeLabels: true })).toEqual([
      'left-out-constant',
      'merged-levels',
    ]);
  });

  it('are counted where many columns have them', () => {
    const columns = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`c${index}`, colour]));
    const messages = describeColumns({ a, ...columns, y }).actions.map(({ message }) => message);
    expect(messages).toHaveLength(6);
    expect(messages.at(-1)).toBe('and 3 more columns likewise');
  });

  it('are told of in a column that groups rows', () => {
    expect(codesOf({ a, colour, y }, { groupBy: 'colour' })).toEqual(['group', 'similar-levels']);
  });
});

suite('another table', () => {
  const y = cycle(['p', 'q'], rows);
  const colour = cycle(['red', 'Red', 'Red', 'blue', 'green'], rows);
  const member = cycle(['yes', 'no', 'YES', 'no', 'yes'], rows);
  const { features } = describeColumns({ a, colour, member, y }, { mergeLabels: true });
  const other = makeTable({
    a: [1, 2, 3, 4, 5],
    colour: ['RED', 'red.', 'Blue', 'Mauve', null],
    member: ['Yes', 'NO', 'maybe', 'yes ', null],
  });
  const read = (sources: readonly Feature[]) => applyFeatures(other, sources.map(featureSource));

  it('has its spellings taken for the levels that models learned', () => {
    const { features: found, notices } = read(features);
    expect(found[1]).toMatchObject({
      levels: ['Red', 'blue', 'green', 'Mauve'],
      codes: Int32Array.of(0, 0, 1, 3, -1),
    });
    expect(found[2]).toMatchObject({ values: Float64Array.of(1, 0, Number.NaN, 1, Number.NaN) });
    expect(notices).toEqual([
      '"colour": 1 cell holds what the models never saw, such as "Mauve"',
      '"member": 1 cell holds what the models never saw, such as "maybe": such a cell counts as missing',
    ]);
  });

  it('has them kept apart unless the models merged them', () => {
    const apart = describeColumns({ a, colour, member: cycle(['yes', 'no'], rows), y });
    expect(apart.features.map(featureSource).some((source) => 'mergesSpellings' in source)).toBe(false);
    expect(read(apart.features).features[1]).toMatchObject({ codes: Int32Array.of(4, 5, 6, 7, -1) });
  });
});
