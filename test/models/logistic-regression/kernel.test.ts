import { describe, expect, it } from 'vitest';
import type { CategoryColumns, Matrix } from '../../../src/encode/matrix.ts';
import { binaryLoss } from '../../../src/models/logistic-regression/binary-loss.ts';
import type { SampledLoss } from '../../../src/models/logistic-regression/convex-loss.ts';
import { theKernel } from '../../../src/models/logistic-regression/kernel/exports.ts';
import { orderForSamples } from '../../../src/models/logistic-regression/kernel/row-order.ts';
import { logisticRegression } from '../../../src/models/logistic-regression/logistic-regression.ts';
import { softmaxLoss } from '../../../src/models/logistic-regression/softmax-loss.ts';
import { createRandom } from '../../../src/random/random.ts';
import { largestDifference } from './fixture.ts';

/** Two numbers, a category of three levels, a number, a category of two; some cells are of no level. */
function mixedRows(rows: number): Required<Matrix> {
  const random = createRandom(rows);
  const columns = 8;
  const values = new Float64Array(rows * columns);
  const categories: CategoryColumns[] = [
    { first: 2, count: 3, codes: new Int32Array(rows) },
    { first: 6, count: 2, codes: new Int32Array(rows) },
  ];
  for (let row = 0; row < rows; row++) {
    for (const column of [0, 1, 5]) values[row * columns + column] = random.below(1000) / 250 - 2;
    for (const { first, count, codes } of categories) {
      const code = random.below(count + 1) - 1;
      codes[row] = code;
      if (code >= 0) values[row * columns + first + code] = 1;
    }
  }
  return { rows, columns, values, categories, missing: [] };
}

const drawClasses = (rows: number, classCount: number) => {
  const random = createRandom(rows, classCount);
  return Int32Array.from({ length: rows }, () => random.below(classCount));
};

/** The loss, its gradient, its Hessian and that times a vector, at some point. */
function everythingOf(loss: SampledLoss): number[] {
  const point = Float64Array.from({ length: loss.size }, (_, i) => Math.sin(i + 1));
  const gradient = new Float64Array(loss.size);
  const product = new Float64Array(loss.size);
  const hessian = new Float64Array(loss.size * loss.size);
  const value = loss.evaluate(point, gradient);
  loss.writeHessian(hessian);
  loss.multiplyByHessian(gradient, product);
  const lower = hessian.filter((_, at) => at % loss.size <= Math.floor(at / loss.size));
  return [value, ...gradient, ...product, ...lower];
}

describe.each([7, 120, 301])('of %i rows with categories', (rows) => {
  const coded = mixedRows(rows);
  const dense = { rows, columns: coded.columns, values: coded.values };

  it('codes give what zeros and ones give', () => {
    const two = drawClasses(rows, 2);
    const expected = everythingOf(binaryLoss(dense, two, true));
    expect(largestDifference(everythingOf(binaryLoss(coded, two, true)), expected)).toBeLessThan(1e-9);
    const four = drawClasses(rows, 4);
    expect(
      largestDifference(
        everythingOf(softmaxLoss(coded, four, 4, true)),
        everythingOf(softmaxLoss(dense, four, 4, true)),
      ),
    ).toBeLessThan(1e-9);
  });

  it('losses that take turns in one kernel do not disturb one another', () => {
    const classes = drawClasses(rows, 2);
    const loss = binaryLoss(coded, classes, true);
    const point = Float64Array.from({ length: loss.size }, (_, i) => Math.cos(i));
    const gradient = new Float64Array(loss.size);
    loss.evaluate(point, gradient);
    const undisturbed = new Float64Array(loss.size);
    loss.multiplyByHessian(gradient, undisturbed);
    everythingOf(softmaxLoss(dense, classes, 2, true));
    const disturbed = new Float64Array(loss.size);
    loss.multiplyByHessian(gradient, disturbed);
    expect(disturbed).toEqual(undisturbed);
  });
});

it('e to the power is right to two units in the last place', () => {
  const kernel = theKernel();
  for (let x = -700; x <= 700; x += 0.37) {
    expect(Math.abs(kernel.expOf(x) / Math.exp(x) - 1)).toBeLessThan(2 * Number.EPSILON);
  }
  expect(kernel.expOf(0)).toBe(1);
  expect(kernel.expOf(-1e6)).toBeLessThan(1e-300);
});

describe('samples', () => {
  // Nine of ten rows are of class 0, and the rows are sorted by class.
  const classes = Int32Array.from({ length: 20_000 }, (_, row) => (row < 18_000 ? 0 : 1));
  const { order, sizes } = orderForSamples(classes, 2, 1000, 120);

  it('are the beginnings of a list of all rows', () => {
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from(classes.keys()));
    expect(sizes).toEqual([2520, 20_000]);
  });

  it('have their share of each class', () => {
    const ones = order.slice(0, 2520).filter((row) => classes[row] === 1);
    expect(ones.length).toBe(250);
  });

  it('end at the same optimum', () => {
    const rows = mixedRows(20_000);
    const target = Int32Array.from(drawClasses(20_000, 3), (code, row) =>
      (rows.values[row * 8] as number) > 0.5 ? 0 : code,
    );
    const fitted = logisticRegression().fit(rows, target, 3);
    const gradient = new Float64Array(27);
    const weights = Float64Array.from({ length: 27 }, (_, i) =>
      (i + 1) % 9 === 0
        ? (fitted.intercepts[Math.floor(i / 9)] ?? Number.NaN)
        : (fitted.coefficients[i - Math.floor(i / 9)] ?? Number.NaN),
    );
    softmaxLoss(rows, target, 3, true).evaluate(weights, gradient);
    const slopes = gradient.map((slope, i) => slope + ((i + 1) % 9 === 0 ? 0 : (weights[i] ?? Number.NaN)));
    // The Hessian's curvatures are in the hundreds at least.
    expect(Math.max(...slopes.map(Math.abs))).toBeLessThan(1e-5);
  });
});
