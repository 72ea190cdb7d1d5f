import { describe, expect, it } from 'vitest';
import type { SavedTarget } from '../../../src/models/contract/persistence.ts';
import { predictionsPerRow, type Targets, type Task } from '../../../src/models/contract/targets.ts';
import { ladderOf, lineupOf, modelsOf } from '../../../src/models/registry.ts';
import { createRandom } from '../../../src/random/random.ts';

const rows = 60;
const columns = 3;
const random = createRandom(4);
const values = Float64Array.from({ length: rows * columns }, () => random.below(2000) / 1000 - 1);
const features = { rows, columns, values };
const sums = Float64Array.from({ length: rows }, (_, row) =>
  values.subarray(row * columns, (row + 1) * columns).reduce((sum, value) => sum + value, 0),
);

const tables: readonly (readonly [string, Targets, SavedTarget])[] = [
  [
    'two classes',
    { task: 'classification', codes: Int32Array.from(sums, (sum) => Number(sum > 0)), classCount: 2 },
    { task: 'classification', name: 'y', classes: ['a', 'b'] },
  ],
  [
    'three classes',
    {
      task: 'classification',
      codes: Int32Array.from(sums, (sum) => Number(sum > -0.4) + Number(sum > 0.4)),
      classCount: 3,
    },
    { task: 'classification', name: 'y', classes: ['a', 'b', 'c'] },
  ],
  ['a number', { task: 'regression', values: sums }, { task: 'regression', name: 'y' }],
];
const options = { hiddenSizes: [5, 4], outputs: 'article' } as const;
const predictionsOf = (
  model: { predict(of: typeof features, into: Float64Array): void },
  targets: Targets,
) => {
  const predictions = new Float64Array(rows * predictionsPerRow(targets)).fill(Number.NaN);
  model.predict(features, predictions);
  return predictions;
};

describe.each(tables)('of %s', (_, targets, target) => {
  describe.each([...modelsOf(targets.task), ...ladderOf(targets.task)])('$id', (model) => {
    const fit = (seed: number) => model.create(targets.task, options, seed).fit(features, targets);

    it('predicts a finite number in every place, and classes by shares that add up to 1', () => {
      const predictions = predictionsOf(fit(1), targets);
      expect(predictions.every(Number.isFinite)).toBe(true);
      if (targets.task === 'regression') return;
      const { classCount } = targets;
      for (let row = 0; row < rows; row++) {
        const ofRow = predictions.subarray(row * classCount, (row + 1) * classCount);
        expect(ofRow.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    });

    it('gives the same bits for the same seed', () => {
      expect(predictionsOf(fit(3), targets)).toEqual(predictionsOf(fit(3), targets));
    });

    it('counts what it learned, and nothing else: what its files hold', () => {
      const fitted = fit(1);
      const { persistence, role } = model;
      expect(persistence === undefined).toBe(role === 'baseline');
      if (persistence === undefined) return;
      const context = { target, columns: ['a', 'b', 'c'] };
      const files = persistence.toFiles(fitted, context);
      expect(Object.keys(files).sort()).toEqual(Object.keys(persistence.files(targets.task)).sort());
      const read = persistence.fromFiles((name) => files[name] as Uint8Array, context);
      expect(read.parameterCount).toBe(fitted.parameterCount);
      expect(predictionsOf(read, targets)).toEqual(predictionsOf(fitted, targets));
    });

    it('says how it was found, and what a prediction takes', () => {
      const fitted = fit(1);
      const shape = { columns, predictions: predictionsPerRow(targets) };
      const { multiplications, additions } = model.operations(fitted, shape);
      const isBaseline = model.role === 'baseline';
      expect(model.describe(fitted).solver === null).toBe(isBaseline);
      // Those of the ladder have no weight a column.
      if (model.role === 'ladder') expect(multiplications + additions).toBeGreaterThanOrEqual(0);
      else expect(multiplications >= columns && additions >= columns).toBe(!isBaseline);
    });
  });
});

it.each<Task>(['classification', 'regression'])('has one reference and one baseline of %s', (task) => {
  const { candidates, reference, baseline } = lineupOf(task);
  const ids = modelsOf(task).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(candidates.length + 2);
  expect(modelsOf(task).at(-1)).toBe(baseline);
  expect(modelsOf(task)[1]).toBe(reference);
});
