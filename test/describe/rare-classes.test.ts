import { expect, it, describe as suite } from 'vitest';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { cycle, makeTable } from './tables.ts';
import { classTargetOf } from './target-of.ts';

const rows = 60;
const a = Array.from({ length: rows }, (_, row) => Math.sin(row));
const colour = cycle(['red', 'blue', 'green'], rows).map((level, row) => (row === 7 ? 'mauve' : level));
/** Labels of which some rows have others. */
const labels = (others: Readonly<Record<number, string | null>>) =>
  cycle<string | null>(['no', 'yes'], rows).map((label, row) =>
    row in others ? (others[row] as string) : label,
  );
const two = labels({ 7: 'maybe', 20: 'maybe', 33: null });
const described = (y: readonly (string | number | null)[], options: DescribeOptions = {}) =>
  describe(makeTable({ a, colour, y }), { fewestClassRows: 5, ...options });
const messages = (...args: Parameters<typeof described>) =>
  described(...args).actions.map(({ message }) => message);
const classes = (...args: Parameters<typeof described>) =>
  classTargetOf(described(...args)).classes.map(({ label, rows: count }) => `${label} ${count}`);

suite('rows of rare classes', () => {
  it('are left out, with a count and the labels', () => {
    const { target, rows: left, sourceRows, features, actions } = described(two);
    expect(left).toBe(57);
    expect([...sourceRows]).toEqual([...Array(rows).keys()].filter((row) => ![7, 20, 33].includes(row)));
    expect(classes(two)).toEqual(['no 29', 'yes 28']);
    expect(classTargetOf({ target } as never).codes).toHaveLength(57);
    expect(features[0]).toMatchObject({ values: Float64Array.from(sourceRows, (row) => a[row] as number) });
    // The only mauve row is one of them.
    expect(features[1]).toMatchObject({ levels: ['blue', 'green', 'red'] });
    expect(actions).toEqual([
      { code: 'rows-without-target', message: '1 row is left out: no value of "y"' },
      {
        code: 'rare-classes',
        message:
          '2 rows are left out: "maybe" (2 rows) of "y", as every class needs 5 (together they are too few too)',
      },
    ]);
  });

  it('are the rest of a table without them', () => {
    const kept = [...Array(rows).keys()].filter((row) => ![7, 20, 33].includes(row));
    const pick = <Cell>(cells: readonly Cell[]) => kept.map((row) => cells[row] as Cell);
    const without = describe(makeTable({ a: pick(a), colour: pick(colour), y: pick(two) }));
    const { features, target } = described(two);
    expect({ features, target }).toEqual({ features: without.features, target: without.target });
  });

  it('are kept where a class needs no more rows', () => {
    expect(described(two, { fewestClassRows: 2 }).actions).toHaveLength(1);
    expect(described(two, { fewestClassRows: 0 }).rows).toBe(59);
    expect(describe(makeTable({ a, y: two })).rows).toBe(59);
  });

  it('stay with --rare-classes refuse, for the protocol to refuse', () => {
    expect(classes(two, { rareClasses: 'refuse' })).toEqual(['maybe 2', 'no 29', 'yes 28']);
  });

  it('stay where fewer than two classes would be left', () => {
    expect(
      classes(cycle<string | null>(['no'], rows).map((label, row) => (row < 3 ? 'yes' : label))),
    ).toEqual(['no 57', 'yes 3']);
    const merge = { rareClasses: 'merge' } as const;
    expect(
      classes(
        Array.from({ length: rows }, (_, row) => `k${row % 30}`),
        merge,
      ),
    ).toHaveLength(30);
  });

  it('count for a class that is told from all others', () => {
    expect(classes(two, { positive: 'yes' })).toEqual(['not yes 31', 'yes 28']);
    expect(classes(two, { positive: 'maybe' })).toEqual(['not maybe 57', 'maybe 2']);
  });

  it('may be numbers', () => {
    const y = cycle([1, 2, 3], rows).map((value, row) => (row < 3 ? 9 : row < 5 ? 8 : value));
    expect(classes(y)).toEqual(['1 18', '2 18', '3 19']);
    expect(messages(y)).toEqual([
      '5 rows are left out: "8" (2 rows) and "9" (3 rows) of "y", as every class needs 5 (--rare-classes merge puts such classes into one)',
    ]);
  });

  it('are rare no more when their spellings are merged', () => {
    const y = labels({ 1: 'maybe', 2: 'Maybe', 3: 'MAYBE', 4: 'maybe.', 5: 'May be' });
    expect(classes(y, { mergeLabels: true })).toEqual(['MAYBE 5', 'no 28', 'yes 27']);
  });
});

suite('--rare-classes merge', () => {
  const few = labels({ 1: 'maybe', 2: 'never', 3: 'never', 4: 'often', 5: 'often', 6: '\u0007' });
  const merge = { rareClasses: 'merge' } as const;

  it('puts them into one class, where that is large enough', () => {
    expect(classes(few, merge)).toEqual(['no 27', 'yes 27', '(rare) 6']);
    expect(described(few, merge).rows).toBe(rows);
    expect(messages(few, merge)).toEqual([
      'rare classes are merged into "(rare)": "\\u0007" (1 row), "maybe" (1 row), "never" (2 rows) and "often" (2 rows) of "y", as every class needs 5 (--rare-classes)',
    ]);
  });

  it('leaves them out where it is not', () => {
    expect(classes(two, merge)).toEqual(['no 29', 'yes 28']);
    expect(messages(two, merge)[1]).toContain('2 rows are left out: "maybe" (2 rows)');
  });

  it('adds to a class of that name', () => {
    const y = labels({
      1: 'x',
      2: 'y',
      ...Object.fromEntries([...Array(8).keys()].map((k) => [10 + k, '(rare)'])),
    });
    // Two rows alone would be too few.
    expect(classes(y, { ...merge, fewestClassRows: 2 })).toEqual(['(rare) 10', 'no 25', 'yes 25']);
  });

  it('makes two classes of one and many rare ones', () => {
    const y = Array.from({ length: rows }, (_, row) => (row < 40 ? 'fine' : `fault ${row % 10}`));
    expect(classes(y, merge)).toEqual(['fine 40', '(rare) 20']);
    expect(messages(y, merge)[0]).toContain('"fault 4" (2 rows) and 5 more of "y"');
  });
});

suite('a long tail', () => {
  it('of more classes than can be compared is left out where most rows remain', () => {
    const y = Array.from({ length: 400 }, (_, row) => (row < 280 ? `common ${row % 4}` : `rare ${row}`));
    const table = makeTable({ a: y.map((_, row) => Math.sin(row)), y });
    expect(describe(table, { fewestClassRows: 5 }).rows).toBe(280);
    expect(() => describe(table)).toThrow('has 124 classes, and at most 100 can be compared');
  });

  it('is refused where most rows are of it', () => {
    const y = Array.from({ length: 400 }, (_, row) => (row < 100 ? `common ${row % 4}` : `rare ${row}`));
    const table = makeTable({ a: y.map((_, row) => Math.sin(row)), y });
    expect(() => describe(table, { fewestClassRows: 5 })).toThrow(
      'has 304 classes, and at most 100 can be compared (they hardly repeat, as ids and free text do: choose another with --target)',
    );
  });
});
