import { expect, test } from 'vitest';
import { singleRows, stretchesOf } from '../../src/split/units.ts';

test('single rows are those that are judged on', () => {
  expect(singleRows(Int32Array.of(3, 1), 5)).toEqual({ ofRow: Int32Array.of(-1, 1, -1, 0, -1), count: 2 });
});

test('rows in an order are cut into as many stretches as a stretch has rows', () => {
  // Nine rows of eleven, the latest first in the table.
  const { ofRow, count } = stretchesOf(Int32Array.of(8, 7, 6, 5, 4, 3, 2, 1, 0), 11);
  expect(count).toBe(3);
  expect(Array.from(ofRow)).toEqual([2, 2, 2, 1, 1, 1, 0, 0, 0, -1, -1]);
});

test('stretches differ by a row at most, and a single row is one', () => {
  const { ofRow, count } = stretchesOf(Int32Array.from(Array(20).keys()), 20);
  expect(count).toBe(4);
  expect(Array.from({ length: 4 }, (_, unit) => ofRow.filter((of) => of === unit).length)).toEqual([
    5, 5, 5, 5,
  ]);
  expect(stretchesOf(Int32Array.of(0), 1).count).toBe(1);
});
