import { expect, it } from 'vitest';
import { ofOneWork } from '../../../src/studies/curve/time-growth.ts';

const sizes = (...rows: number[]) => rows.map((count) => ({ rows: count }));
const changes = sizes(2000, 10_000);

it.each([
  [
    'the largest sizes, where they are enough',
    [9000, 10_000, 20_000, 40_000, 80_000],
    [10_000, 20_000, 40_000, 80_000],
  ],
  [
    'those before the last change, where those after it are few',
    [1500, 2000, 3000, 6000, 9000, 20_000],
    [2000, 3000, 6000, 9000],
  ],
  ['those before the first, where nothing else is enough', [500, 1000, 3000, 20_000], [500, 1000]],
])('takes %s', (_, rows, taken) => {
  expect(ofOneWork(sizes(...rows), changes)).toEqual(sizes(...taken));
});

it('takes all sizes of a fit whose work never changes', () => {
  expect(ofOneWork(sizes(500, 20_000), [])).toEqual(sizes(500, 20_000));
});
