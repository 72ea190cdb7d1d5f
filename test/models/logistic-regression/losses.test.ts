import { describe, expect, it } from 'vitest';
import { binaryLoss } from '../../../src/models/logistic-regression/binary-loss.ts';
import type { ConvexLoss } from '../../../src/models/logistic-regression/convex-loss.ts';
import { withRidge } from '../../../src/models/logistic-regression/ridge-loss.ts';
import { softmaxLoss } from '../../../src/models/logistic-regression/softmax-loss.ts';
import { withConstantColumn } from '../../../src/models/numeric/constant-column.ts';
import { fitArguments, smallCase } from './fixture.ts';

const binary = fitArguments(smallCase('binary 60 x 3'));
const three = fitArguments(smallCase('three classes 60 x 2'));
const five = fitArguments(smallCase('five classes 60 x 3'));

/** Name, weights a class, loss. */
const losses: readonly [string, number, ConvexLoss][] = [
  ['binary', 4, binaryLoss(withConstantColumn(binary[0]), binary[1])],
  ['binary with a ridge', 4, withRidge(binaryLoss(withConstantColumn(binary[0]), binary[1]), 4, 0.7)],
  ['three classes', 3, softmaxLoss(withConstantColumn(three[0]), three[1], 3)],
  ['five classes with a ridge', 4, withRidge(softmaxLoss(withConstantColumn(five[0]), five[1], 5), 4, 0.7)],
];

describe.each(losses)('%s', (_, columns, loss) => {
  const point = Float64Array.from({ length: loss.size }, (_, i) => Math.sin(i + 1));
  const vector = Float64Array.from({ length: loss.size }, (_, i) => Math.cos(3 * i));
  const moved = (length: number) => point.map((value, i) => value + length * (vector[i] ?? Number.NaN));
  const gradientAt = (at: Float64Array) => {
    const gradient = new Float64Array(loss.size);
    loss.evaluate(at, gradient);
    return gradient;
  };

  it('has the gradient that central differences give', () => {
    const gradient = gradientAt(point);
    const scratch = new Float64Array(loss.size);
    const slope = (loss.evaluate(moved(1e-5), scratch) - loss.evaluate(moved(-1e-5), scratch)) / 2e-5;
    expect(gradient.reduce((sum, value, i) => sum + value * (vector[i] ?? Number.NaN), 0)).toBeCloseTo(
      slope,
      6,
    );
  });

  it('has the Hessian that central differences give, times a vector', () => {
    const above = gradientAt(moved(1e-5));
    const below = gradientAt(moved(-1e-5));
    gradientAt(point);
    const product = new Float64Array(loss.size);
    loss.multiplyByHessian(vector, product);
    product.forEach((value, i) => {
      expect(value).toBeCloseTo(((above[i] ?? Number.NaN) - (below[i] ?? Number.NaN)) / 2e-5, 6);
    });
  });

  it('has the same Hessian as a matrix, where weights sum to zero over the classes', () => {
    gradientAt(point);
    const classCount = loss.size / columns;
    const centred = vector.map((value, i) => {
      const ofColumn = vector.filter((_, other) => other % columns === i % columns);
      return classCount === 1 ? value : value - ofColumn.reduce((sum, one) => sum + one, 0) / classCount;
    });
    const hessian = new Float64Array(loss.size * loss.size);
    const product = new Float64Array(loss.size);
    loss.writeHessian(hessian);
    loss.multiplyByHessian(centred, product);
    product.forEach((value, i) => {
      const row = centred.map((_, j) => hessian[Math.max(i, j) * loss.size + Math.min(i, j)] ?? Number.NaN);
      expect(row.reduce((sum, entry, j) => sum + entry * (centred[j] ?? Number.NaN), 0)).toBeCloseTo(
        value,
        9,
      );
    });
  });
});

it('the binary loss is the sum of minus the log likelihoods, for more rows than one logarithm takes', () => {
  const rows = { rows: 2000, columns: 1, values: Float64Array.from({ length: 2000 }, (_, i) => (i % 7) - 3) };
  const classes = Int32Array.from({ length: 2000 }, (_, i) => i % 2);
  const expected = classes.reduce((sum, isOne, i) => {
    const probability = 1 / (1 + Math.exp(-0.5 * ((i % 7) - 3)));
    return sum - Math.log(isOne === 1 ? probability : 1 - probability);
  }, 0);
  expect(binaryLoss(rows, classes).evaluate(Float64Array.of(0.5), new Float64Array(1))).toBeCloseTo(
    expected,
    8,
  );
});

it('the losses stay finite for scores of a thousand', () => {
  const rows = { rows: 2, columns: 1, values: Float64Array.of(1000, -1000) };
  const gradient = new Float64Array(1);
  expect(binaryLoss(rows, Int32Array.of(1, 0)).evaluate(Float64Array.of(1), gradient)).toBe(0);
  expect(binaryLoss(rows, Int32Array.of(0, 1)).evaluate(Float64Array.of(1), gradient)).toBe(2000);
  const wide = new Float64Array(2);
  expect(softmaxLoss(rows, Int32Array.of(0, 1), 2).evaluate(Float64Array.of(0, 1), wide)).toBe(2000);
});
