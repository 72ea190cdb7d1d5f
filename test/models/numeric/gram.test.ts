import { expect, it } from 'vitest';
import { writeGram } from '../../../src/models/numeric/gram.ts';
import { createRandom } from '../../../src/random/random.ts';

it.each([
  [3, 2],
  [512, 3],
  [1300, 3],
])('is the textbook product of %i rows and %i columns', (rows, columns) => {
  const random = createRandom(rows);
  // Small whole numbers, so that every order of summation gives the same bits.
  const values = Float64Array.from({ length: rows * columns }, () => random.below(9) - 4);
  const gram = new Float64Array(columns * columns).fill(7);
  writeGram({ rows, columns, values }, gram);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      let expected = 0;
      for (let at = 0; at < values.length; at += columns) {
        expected += (values[at + i] ?? Number.NaN) * (values[at + j] ?? Number.NaN);
      }
      expect(gram[i * columns + j]).toBe(expected);
    }
  }
});

it('sums a hundred thousand equal numbers to the last digits', () => {
  // 100,000 squares of 0.1 are 1000; a single running sum of them is off by 7.6e-10.
  const gram = new Float64Array(1);
  writeGram({ rows: 100_000, columns: 1, values: new Float64Array(100_000).fill(0.1) }, gram);
  expect(Math.abs((gram[0] as number) - 1000)).toBeLessThan(1e-10);
});
