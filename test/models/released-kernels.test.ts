import { expect, it } from 'vitest';
import { releaseKernels } from '../../src/built-kernel.ts';
import type { Matrix } from '../../src/encode/matrix.ts';
import type { Targets } from '../../src/models/contract/targets.ts';
import { models } from '../../src/models/registry.ts';
import { createRandom } from '../../src/random/random.ts';

const rows = 300;
const random = createRandom(5);
const values = Float64Array.from({ length: 2 * rows }, () => random.below(1000) / 500 - 1);
const features: Matrix = { rows, columns: 2, values };
const sums = Float64Array.from({ length: rows }, (_, row) => values[2 * row]! + values[2 * row + 1]! ** 2);
const targets: Readonly<Record<Targets['task'], Targets>> = {
  classification: {
    task: 'classification',
    codes: Int32Array.from(sums, (sum) => Number(sum > 0.3)),
    classCount: 2,
  },
  regression: { task: 'regression', values: sums },
};

it.each(
  models.flatMap((model) => model.tasks.map((task) => [model.id, task, model] as const)),
)('%s of a %s predicts and fits the same when its kernel was let go of', (_, task, model) => {
  const estimator = model.create(task, { hiddenSizes: [4], outputs: 'classes' }, 7);
  const fit = () => estimator.fit(features, targets[task]);
  const predict = (fitted: ReturnType<typeof fit>) => {
    const predictions = new Float64Array(rows * (task === 'classification' ? 2 : 1));
    fitted.predict(features, predictions);
    return predictions;
  };
  const fitted = fit();
  const before = predict(fitted);
  releaseKernels();
  expect(predict(fitted)).toEqual(before);
  releaseKernels();
  expect(predict(fit())).toEqual(before);
});
