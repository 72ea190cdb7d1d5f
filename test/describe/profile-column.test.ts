import { expect, it } from 'vitest';
import { distinctLimit, profileColumn } from '../../src/describe/profile-column.ts';

const columnOf = (values: Float64Array) => ({ kind: 'number' as const, name: 'a', values });
const counting = (rows: number) => Float64Array.from({ length: rows }, (_, row) => rows - row);

it.each([10, 1000, 60_000])('tells that %i different numbers run in equal steps', (rows) => {
  const { unique, runsInSteps, present } = profileColumn(columnOf(counting(rows)));
  expect({ unique, runsInSteps, present }).toEqual({ unique: true, runsInSteps: true, present: rows });
});

it.each([1000, 60_000])('finds the only pair among %i numbers, wherever it is', (rows) => {
  const values = counting(rows);
  values[rows - 1] = values[rows - 2] as number;
  const { unique, runsInSteps } = profileColumn(columnOf(values));
  expect({ unique, runsInSteps }).toEqual({ unique: false, runsInSteps: false });
});

it('passes over missing cells', () => {
  const { present, distinct, smallSet, unique } = profileColumn(
    columnOf(Float64Array.of(3, Number.NaN, 1, 3, Number.NaN)),
  );
  expect({ present, distinct, smallSet, unique }).toEqual({
    present: 3,
    distinct: 2,
    smallSet: [1, 3],
    unique: false,
  });
});

it('counts no more different numbers than it tells apart, and one', () => {
  const { distinct, smallSet } = profileColumn(columnOf(counting(3 * distinctLimit)));
  expect([distinct, smallSet]).toEqual([distinctLimit + 1, undefined]);
});
