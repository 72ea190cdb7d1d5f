import { describe, expect, it } from 'vitest';
import { writeRowSums } from '../../../src/models/numeric/row-sums.ts';
import { writeScores } from '../../../src/models/numeric/scores.ts';
import { writeWeightedGram } from '../../../src/models/numeric/weighted-gram.ts';
import { createRandom } from '../../../src/random/random.ts';

// Small whole numbers, so that every order of summation gives the same bits.
const wholeNumbers = (length: number, seed: number) => {
  const random = createRandom(seed);
  return Float64Array.from({ length }, () => random.below(9) - 4);
};
const sum = (count: number, term: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => term(i)).reduce((total, value) => total + value, 0);

// Rows that fours leave over, and columns that twos do.
describe.each([
  [1, 1],
  [3, 2],
  [4, 3],
  [9, 4],
  [10, 5],
])('of %i rows and %i columns', (rows, columns) => {
  const values = wholeNumbers(rows * columns, 1);
  const matrix = { rows, columns, values };
  const x = (row: number, column: number) => values[row * columns + column] ?? Number.NaN;

  it('the scores are the textbook product', () => {
    const weights = wholeNumbers(3 * columns, 2);
    const scores = new Float64Array(rows * 3);
    writeScores(matrix, weights, scores);
    scores.forEach((score, i) => {
      const row = Math.floor(i / 3);
      expect(score).toBe(sum(columns, (j) => x(row, j) * (weights[(i % 3) * columns + j] ?? Number.NaN)));
    });
  });

  it('the row sums are the textbook product', () => {
    const factors = wholeNumbers(rows * 3, 3);
    const sums = new Float64Array(3 * columns).fill(7);
    writeRowSums(matrix, factors, sums);
    sums.forEach((value, i) => {
      const k = Math.floor(i / columns);
      expect(value).toBe(sum(rows, (row) => (factors[row * 3 + k] ?? Number.NaN) * x(row, i % columns)));
    });
  });

  it('the lower triangle of the weighted Gram matrix is the textbook product', () => {
    const weights = wholeNumbers(rows, 4);
    const gram = new Float64Array(columns * columns).fill(7);
    writeWeightedGram(matrix, weights, gram);
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j <= i; j++) {
        const expected = sum(rows, (row) => (weights[row] ?? Number.NaN) * x(row, i) * x(row, j));
        expect(gram[i * columns + j]).toBe(expected);
      }
    }
  });
});
