import { expect, test } from 'vitest';
import { classCounts } from '../../src/metrics/class-counts.ts';

test('counts rows recognised, rows of the class and rows taken for it', () => {
  // Truth 0 0 0 1 against prediction 0 0 1 1; class 2 does not occur.
  expect(classCounts(Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 0, 1, 1), 3)).toEqual([
    { hits: 2, actual: 3, predicted: 2 },
    { hits: 1, actual: 1, predicted: 2 },
    { hits: 0, actual: 0, predicted: 0 },
  ]);
});
