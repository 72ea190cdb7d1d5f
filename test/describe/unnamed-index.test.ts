import { expect, describe as group, it } from 'vitest';
import { describe } from '../../src/describe/describe.ts';
import { unnamedIndex } from '../../src/describe/unnamed-index.ts';
import { createRandom } from '../../src/random/random.ts';
import { shuffle } from '../../src/random/shuffle.ts';
import type { Column } from '../../src/sources/contract/table.ts';
import { cycle, makeTable } from './tables.ts';

const rows = 120;
const count = (length: number, of: (row: number) => number): number[] =>
  Array.from({ length }, (_, row) => of(row));
const shuffled = (values: readonly number[]): number[] => {
  const copy = Int32Array.from(values);
  shuffle(copy, createRandom(1));
  return [...copy];
};
const withGaps = count(rows, (row) => row + Math.floor(row / 3) + 2);
const measure = count(rows, (row) => Math.sin(row));
const answers = cycle(['yes', 'no', 'no'], rows);

const numbers = (values: readonly number[], name = 'column_1'): Column => ({
  kind: 'number',
  name,
  values: Float64Array.from(values),
});

group('a column without a name', () => {
  it.each([
    ['rises with gaps', withGaps, true],
    ['falls', withGaps.toReversed(), true],
    ['starts anew where files were put together', [...withGaps, ...withGaps, ...withGaps], true],
    ['was shuffled', shuffled(withGaps), true],
    [
      'was shuffled and is a tenth of a larger table',
      shuffled(count(200, (row) => row * 10 + (row % 7))),
      true,
    ],
    ['rises, but repeats values', count(rows, (row) => Math.floor(row / 2)), false],
    ['holds months', count(rows, (row) => (row % 12) + 1), false],
    ['holds days of the month', count(310, (row) => (row % 31) + 1), false],
    ['rises, but has decimals', withGaps.map((value) => value + 0.5), false],
    ['rises, but has holes', withGaps.map((value, row) => (row === 7 ? Number.NaN : value)), false],
    ['differs by its nature: few of very many values', shuffled(count(rows, (row) => row * 9973)), false],
    ['has values below zero in any order', shuffled(count(rows, (row) => row - 60)), false],
    ['has small counts', cycle([3, 1, 4, 1, 5, 9, 2, 6], rows), false],
  ])('that %s', (_, values, isIndex) => {
    expect(unnamedIndex(numbers(values)) !== undefined).toBe(isIndex);
  });

  it.each([
    'column_1',
    'column_12',
    'Unnamed: 0',
    'Unnamed: 0.1',
    'row_names',
  ])('may be called %s', (name) => {
    expect(unnamedIndex(numbers(withGaps, name))).toMatch(/^it has no name/);
  });

  it.each(['price', 'column', 'column_x', 'my_column_1'])('is not called %s', (name) => {
    expect(unnamedIndex(numbers(withGaps, name))).toBeUndefined();
  });
});

group('describe', () => {
  it('leaves an index without a name out and says so', () => {
    const { features, actions } = describe(makeTable({ column_1: withGaps, petal: measure, kind: answers }));
    expect(features.map(({ name }) => name)).toEqual(['petal']);
    expect(actions).toEqual([
      {
        code: 'left-out-id',
        message:
          '"column_1" is left out as an id: it has no name and its values run from row to row, as an index does ' +
          '(keep it with --include)',
      },
    ]);
  });

  it('leaves several out, and none behind a feature', () => {
    const inner = shuffled(withGaps);
    const table = makeTable({
      column_1: withGaps,
      'Unnamed: 0': [...withGaps.slice(0, 60), ...withGaps.slice(0, 60)],
      petal: measure,
      column_4: inner,
      kind: answers,
    });
    expect(describe(table).features.map(({ name }) => name)).toEqual(['petal', 'column_4']);
  });

  it('keeps one that --include names', () => {
    const table = makeTable({ column_1: withGaps, petal: measure, kind: answers });
    expect(describe(table, { include: ['column_1'] }).features.map(({ name }) => name)).toEqual([
      'column_1',
      'petal',
    ]);
  });
});
