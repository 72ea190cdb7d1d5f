import { describe, expect, it } from 'vitest';
import type { CategoryColumns, Matrix } from '../../../src/encode/matrix.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import { createRandom } from '../../../src/random/random.ts';

/** A category of two levels, two numbers, a category of five, and a number; some cells are of no level. */
function mixedRows(rows: number): Required<Matrix> {
  const random = createRandom(rows);
  const columns = 10;
  const values = new Float64Array(rows * columns);
  const categories: CategoryColumns[] = [
    { first: 0, count: 2, codes: new Int32Array(rows) },
    { first: 4, count: 5, codes: new Int32Array(rows) },
  ];
  for (let row = 0; row < rows; row++) {
    for (const column of [2, 3, 9]) values[row * columns + column] = random.below(1000) / 250 - 2;
    for (const { first, count, codes } of categories) {
      const code = random.below(count + 1) - 1;
      codes[row] = code;
      if (code >= 0) values[row * columns + first + code] = 1;
    }
  }
  return { rows, columns, values, categories, missing: [] };
}

describe.each([
  { hiddenSizes: [20, 10] },
  // Neither a whole number of vectors, nor a single output less than one.
  { hiddenSizes: [7] },
  { hiddenSizes: [5, 3], training: { activation: 'tanh', dropout: 0.2 } },
] as const)('a net of $hiddenSizes', (options) => {
  it('learns from codes what it learns from zeros and ones, to the last bit', () => {
    const coded = mixedRows(203);
    const classes = Int32Array.from({ length: 203 }, (_, row) =>
      (coded.values[row * 10 + 2] as number) + (coded.values[row * 10 + 5] as number) > 0.4 ? 1 : 0,
    );
    const dense = { rows: 203, columns: 10, values: coded.values };
    const net = compiledDenseNet({ seed: 3, ...options });
    const fitted = net.fit(coded, classes, 2);
    expect(fitted.parameters()).toEqual(net.fit(dense, classes, 2).parameters());
    expect(fitted.summary.iterations).toBeGreaterThan(1);
  });
});
