import { describe, expect, it } from 'vitest';
import type { FittedModel } from '../../../src/models/contract/fitted-model.ts';
import { compiledDenseNetRegressor } from '../../../src/models/dense-net/regressor.ts';
import { replayCompiled } from '../../../src/models/dense-net/replay-compiled.ts';
import { loadTensorFlow } from '../../../src/models/dense-net/tensorflow.ts';
import { fitLibraryDenseNet } from '../../../src/models/dense-net/tensorflow-fit.ts';
import { createTask } from './task.ts';

const { features } = createTask({ layerSizes: [10, 1], activation: 'relu' }, 'linear', 205, 1, 3);

/** Far from zero and in steps of 40, as a library user would have to scale it too. */
const values = Float64Array.from({ length: features.rows }, (_, row) => {
  const [a, b, c] = features.values.subarray(row * 10, row * 10 + 3) as unknown as [number, number, number];
  return 1e6 + 40 * (a - 2 * b + a * c);
});
const targets = { task: 'regression', values } as const;

function predict(fitted: FittedModel): Float64Array {
  const numbers = new Float64Array(features.rows);
  fitted.predict(features, numbers);
  return numbers;
}

describe.each(['cpu', 'wasm'] as const)('the dense net for a number as a library, on %s', (backend) => {
  it.each([
    ['a step', { batchSize: features.rows, epochs: 1 }],
    ['an epoch', { epochs: 1 }],
    ['twenty epochs', { epochs: 20 }],
  ])('predicts what the compiled net predicts after %s', async (_, changes) => {
    const tensorFlow = await loadTensorFlow(backend);
    const { replay, targetScale } = compiledDenseNetRegressor({ seed: 3 }).fit(features, values);
    const shorter = { ...replay, ...changes };
    const library = await fitLibraryDenseNet(features, targets, shorter, {
      tensorFlow,
      clock: () => 0,
      limitMilliseconds: 1,
    });
    const theirs = predict(library.fitted);
    expect(predict(library.early)).toEqual(theirs);
    expect(library.fitted.parameterCount).toBe(441);
    const ours = predict(replayCompiled(shorter, features, targets));
    const untrained = predict(replayCompiled(shorter, features, targets, 0));
    const largest = Math.max(...ours.map((value, row) => Math.abs(value - (theirs[row] as number))));
    // Found: 1.1e-6, 4.6e-6 and 4.9e-6 of a standard deviation: float32's rounding.
    expect(largest).toBeLessThan(2e-5 * targetScale.standardDeviation);
    const learned = Math.max(...ours.map((value, row) => Math.abs(value - (untrained[row] as number))));
    expect(learned).toBeGreaterThan(0.01 * targetScale.standardDeviation);

    library.dispose();
    expect(tensorFlow.core.memory().numTensors).toBe(0);
  });
});
