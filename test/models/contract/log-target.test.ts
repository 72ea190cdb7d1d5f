import { describe, expect, it } from 'vitest';
import {
  fromLogarithm,
  learnedTargets,
  learnsLogarithm,
  withExponential,
} from '../../../src/models/contract/log-target.ts';
import { ladderOf, modelsOf } from '../../../src/models/registry.ts';

const features = {
  rows: 40,
  columns: 1,
  values: Float64Array.from({ length: 40 }, (_, row) => row / 10 - 2),
};
const values = features.values.map((value, row) => Math.exp(1 + 2 * value + (row % 3) / 10));
const onLogarithm = { task: 'regression', values, transform: 'log' } as const;
const logarithms = { task: 'regression', values: values.map(Math.log) } as const;
const options = { hiddenSizes: [3], outputs: 'classes' } as const;

function predictionsOf(
  model: ReturnType<typeof modelsOf>[number],
  targets: typeof onLogarithm | typeof logarithms,
) {
  const predictions = new Float64Array(features.rows);
  const before = targets.values.slice();
  model.create('regression', options, 1).fit(features, targets).predict(features, predictions);
  expect(targets.values).toEqual(before);
  return predictions;
}

describe.each(
  [...modelsOf('regression'), ...ladderOf('regression')].map((model) => [model.id, model] as const),
)('%s', (_, model) => {
  it(
    model.role === 'baseline'
      ? 'is the mean of the values, whatever others learn'
      : 'predicts the exponential of what it does where it is given logarithms',
    () => {
      const predictions = predictionsOf(model, onLogarithm);
      if (model.role === 'baseline') {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect([...predictions]).toEqual([...predictions].map(() => expect.closeTo(mean, 10)));
      } else {
        expect(predictions).toEqual(predictionsOf(model, logarithms).map(Math.exp));
      }
    },
  );
});

it('predicts nothing whose square is no number', () => {
  expect(fromLogarithm(Math.log(5))).toBeCloseTo(5, 12);
  expect(fromLogarithm(1000)).toBe(1e140);
  expect(Number.isFinite(fromLogarithm(1000) ** 2)).toBe(true);
  expect(fromLogarithm(-1000)).toBe(0);
});

it('leaves alone what is not to be transformed', () => {
  const classes = { task: 'classification', codes: Int32Array.of(0, 1), classCount: 2 } as const;
  const operations = { multiplications: 3, additions: 3, exponentials: 0 };
  for (const targets of [classes, logarithms]) {
    expect(learnedTargets(targets)).toBe(targets);
    expect(learnsLogarithm(targets)).toBe(false);
    expect(withExponential(operations, targets)).toBe(operations);
  }
  expect(learnedTargets(onLogarithm)).toEqual(logarithms);
});
