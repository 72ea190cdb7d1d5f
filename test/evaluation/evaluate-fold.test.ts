import { expect, it } from 'vitest';
import { type EvaluationData, encodeFold, evaluateFold } from '../../src/evaluation/evaluate-fold.ts';

const data: EvaluationData = {
  features: [
    { kind: 'numeric', name: 'a', values: Float64Array.of(1, 3, 1, 3, 1000, Number.NaN) },
    { kind: 'category', name: 'b', codes: Int32Array.of(0, 1, 0, 1, 2, 0), levels: ['x', 'y', 'new'] },
  ],
  codes: Int32Array.of(0, 1, 0, 1, 1, 0),
  classCount: 2,
  lineup: { hiddenSizes: [3], outputs: 'classes' },
};
const split = { train: Int32Array.of(0, 1, 2, 3), test: Int32Array.of(4, 5) };

it('learns from the training rows alone how to encode', () => {
  const { names, train, trainClasses, test, testClasses } = encodeFold(data, split);
  const columns = names.length;
  const a = names.indexOf('a');
  const columnA = (values: Float64Array) =>
    [...values].filter((_, cell) => cell % columns === a).map((value) => expect.closeTo(value, 9));
  // Mean 2, standard deviation 1: what is 1,000 in the test row has no part in it, and the gap is filled with 2.
  expect([-1, 1, -1, 1]).toEqual(columnA(train.values));
  expect([998, 0]).toEqual(columnA(test.values));
  expect(names).not.toContain('b=new');
  expect([...trainClasses]).toEqual([0, 1, 0, 1]);
  expect([...testClasses]).toEqual([1, 0]);
});

it('fits every model of the line-up and predicts the test rows', () => {
  const { models, trainCounts, testClasses } = evaluateFold(data, { split, seed: 1 });
  expect(models.map(({ id }) => id)).toEqual(['dense-net', 'logistic-regression', 'majority-class']);
  expect([...trainCounts]).toEqual([2, 2]);
  expect([...testClasses]).toEqual([1, 0]);
  for (const { probabilities } of models) {
    expect(probabilities).toHaveLength(4);
    expect((probabilities[0] as number) + (probabilities[1] as number)).toBeCloseTo(1, 9);
  }
  expect([...(models[2]?.probabilities ?? [])]).toEqual([0.5, 0.5, 0.5, 0.5]);
});
