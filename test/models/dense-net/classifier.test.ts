import { describe, expect, it } from 'vitest';
import { compiledDenseNet, type DenseNetOptions } from '../../../src/models/dense-net/classifier.ts';
import type { FittedDenseNet } from '../../../src/models/dense-net/fitted.ts';
import { replayCompiled } from '../../../src/models/dense-net/replay-compiled.ts';
import { createTask } from './task.ts';

const task = createTask({ layerSizes: [10, 3], activation: 'relu' }, 'softmax', 203, 1, 1);
const { features } = task;
/** Three classes that depend on the features, and noise. */
const classes = task.classes.map((noise, row) => {
  const [a, b] = task.samples[row]?.inputs as [number, number];
  return row % 10 === 0 ? noise : a + b ** 2 > 2 ? 2 : a > 0 ? 1 : 0;
});

const targets = { task: 'classification', codes: classes, classCount: 3 } as const;

function fitNet(options: DenseNetOptions, classCount: number): FittedDenseNet {
  const net = compiledDenseNet(options);
  return net.fit(features, classes, classCount);
}

function predict(
  fitted: { predict(rows: typeof features, probabilities: Float64Array): void },
  classCount: number,
) {
  const probabilities = new Float64Array(features.rows * classCount);
  fitted.predict(features, probabilities);
  return probabilities;
}

describe('the compiled dense net as a classifier', () => {
  it('has 474 parameters for 10 features and up to 4 classes, as the article', () => {
    const fitted = fitNet({ seed: 1 }, 3);
    expect(fitted.network).toEqual({ layerSizes: [10, 20, 10, 4], activation: 'relu' });
    expect(fitted.parameterCount).toBe(474);
    expect(fitted.parameters()).toHaveLength(474);
  });

  it('has an output for each class beyond four, or exactly one a class if told', () => {
    const sizes = (options: Partial<DenseNetOptions>, classCount: number) =>
      fitNet({ seed: 1, ...options }, classCount).network.layerSizes;
    expect(sizes({}, 7)).toEqual([10, 20, 10, 7]);
    expect(sizes({ outputs: 'classes' }, 3)).toEqual([10, 20, 10, 3]);
    expect(sizes({ hiddenSizes: [5] }, 3)).toEqual([10, 5, 4]);
    expect(sizes({ hiddenSizes: [] }, 3)).toEqual([10, 4]);
  });

  it('learns the classes, with probabilities that add up to 1 without the unused output', () => {
    const probabilities = predict(fitNet({ seed: 1 }, 3), 3);
    let right = 0;
    for (let row = 0; row < features.rows; row++) {
      const own = [...probabilities.subarray(row * 3, row * 3 + 3)];
      expect(own.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 14);
      expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
      if (own.indexOf(Math.max(...own)) === classes[row]) right++;
    }
    expect(right / features.rows).toBeGreaterThan(0.8);
  });

  it('gives the same bits for the same seed, others for another', () => {
    const fitWith = (seed: number) => fitNet({ seed }, 3);
    const [one, other, again] = [fitWith(5), fitWith(6), fitWith(5)];
    expect(again.parameters()).toEqual(one.parameters());
    expect(again.epochs).toBe(one.epochs);
    expect(other.parameters()).not.toEqual(one.parameters());
    expect(other.replay.initialParameters).not.toEqual(one.replay.initialParameters);
  });

  it('predicts the same whatever other nets do in between', () => {
    const fitted = fitNet({ seed: 1 }, 3);
    const before = predict(fitted, 3);
    const other = fitNet({ seed: 2, hiddenSizes: [50] }, 3);
    const fromOther = predict(other, 3);
    expect(predict(fitted, 3)).toEqual(before);
    expect(predict(other, 3)).toEqual(fromOther);
    expect(fromOther).not.toEqual(before);
  });

  it('does not hand out its own parameters', () => {
    const fitted = fitNet({ seed: 1 }, 3);
    const before = predict(fitted, 3);
    fitted.parameters().fill(0);
    expect(predict(fitted, 3)).toEqual(before);
  });

  it('describes its last phase so that a replay has the same bits', () => {
    const fitted = fitNet({ seed: 1 }, 3);
    const { replay } = fitted;
    expect(replay.rows).toEqual(Int32Array.from({ length: features.rows }, (_, row) => row));
    expect(replay.epochs).toBe(fitted.epochs);
    expect(fitted.summary).toEqual({ iterations: fitted.epochs, converged: !fitted.stillImproving });
    expect(replayCompiled(replay, features, targets).parameters()).toEqual(fitted.parameters());
    expect(replayCompiled(replay, features, targets, 0).parameters()).toEqual(replay.initialParameters);
    expect(replayCompiled(replay, features, targets, 1).parameters()).not.toEqual(fitted.parameters());
  });

  it('replays on a selection of rows as if the others were not there', () => {
    const { replay } = fitNet({ seed: 1 }, 3);
    const some = { ...replay, rows: Int32Array.of(7, 3, 100), epochs: 5 };
    const values = Float64Array.from([7, 3, 100].flatMap((row) => task.samples[row]?.inputs ?? []));
    const alone = replayCompiled(
      { ...some, rows: Int32Array.of(0, 1, 2) },
      { rows: 3, columns: 10, values },
      { ...targets, codes: Int32Array.of(classes[7]!, classes[3]!, classes[100]!) },
    );
    expect(replayCompiled(some, features, targets).parameters()).toEqual(alone.parameters());
  });

  it('fits tables of a few rows, and classes that have none or one', () => {
    for (const rows of [1, 2, 3, 6, 7, 8]) {
      const few = { rows, columns: 10, values: features.values.slice(0, rows * 10) };
      const codes = Int32Array.from({ length: rows }, (_, row) => (row === 0 ? 3 : row % 2));
      const net = compiledDenseNet({ seed: 1 });
      const fitted = net.fit(few, codes, 5);
      const probabilities = new Float64Array(rows * 5);
      fitted.predict(few, probabilities);
      expect(probabilities.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
      expect(fitted.epochs).toBeGreaterThanOrEqual(1);
    }
  });
});
