import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import type { FittedRegressor } from '../../../src/models/contract/regressor.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import {
  compiledDenseNetRegressor,
  createDenseNetRegressionPredictor,
} from '../../../src/models/dense-net/regressor.ts';
import { replayCompiled } from '../../../src/models/dense-net/replay-compiled.ts';
import { createTask } from './task.ts';

const { features } = createTask({ layerSizes: [10, 1], activation: 'relu' }, 'linear', 203, 1, 1);
/** Mean 1.3, standard deviation 2: a plane, a bend and nothing else. */
const signal = Float64Array.from({ length: features.rows }, (_, row) => {
  const [a, b] = features.values.subarray(row * 10, row * 10 + 2) as unknown as [number, number];
  return 1.5 * a + b ** 2;
});

function fitTo(values: Float64Array, seed = 1) {
  return compiledDenseNetRegressor({ seed }).fit(features, values);
}

function predict(fitted: Pick<FittedRegressor, 'predict'>, rows: Matrix = features): Float64Array {
  const numbers = new Float64Array(rows.rows);
  fitted.predict(rows, numbers);
  return numbers;
}

function rSquared(truth: Float64Array, predicted: Float64Array): number {
  const mean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
  const residual = truth.reduce((sum, value, row) => sum + (value - (predicted[row] as number)) ** 2, 0);
  return 1 - residual / truth.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

describe('the compiled dense net as a regressor', () => {
  it('has one linear output and 441 weights for 10 features', () => {
    const fitted = fitTo(signal);
    expect(fitted.network).toEqual({ layerSizes: [10, 20, 10, 1], activation: 'relu' });
    // 11 × 20 + 21 × 10 + 11 × 1
    expect(fitted.parameterCount).toBe(441);
    expect(fitted.parameters()).toHaveLength(441);
    expect(fitted.summary).toEqual({ iterations: fitted.epochs, converged: !fitted.stillImproving });
    const small = compiledDenseNetRegressor({ seed: 1, hiddenSizes: [5] }).fit(features, signal);
    expect(small.network.layerSizes).toEqual([10, 5, 1]);
  });

  it.each([
    ['as it is', 0, 1],
    ['of seconds since 1970, within ten', 1.7e9, 10],
    ['of billionths', 0, 1e-9],
    ['of million millions', -4e12, 1e12],
  ])('predicts a target in its own unit: %s', (_, offset, unit) => {
    const values = signal.map((value) => offset + unit * value);
    const predicted = predict(fitTo(values));
    expect(rSquared(values, predicted)).toBeGreaterThan(0.95);
    // The same net up to rounding, whatever the unit.
    const inUnits = predicted.map((value) => (value - offset) / unit);
    const plain = predict(fitTo(signal));
    expect(rSquared(plain, inUnits)).toBeGreaterThan(0.999);
  });

  it('predicts a constant target', () => {
    for (const constant of [0, 3.7, 1.7e9]) {
      const fitted = fitTo(new Float64Array(features.rows).fill(constant));
      expect(fitted.targetScale).toEqual({ mean: constant, standardDeviation: 1 });
      for (const value of predict(fitted)) expect(Math.abs(value - constant)).toBeLessThan(0.1);
    }
  });

  it('gives the same bits for the same seed, others for another', () => {
    const [one, other, again] = [fitTo(signal, 5), fitTo(signal, 6), fitTo(signal, 5)];
    expect(again.parameters()).toEqual(one.parameters());
    expect(predict(again)).toEqual(predict(one));
    expect(other.parameters()).not.toEqual(one.parameters());
  });

  it('predicts a row alone as in a batch, and no further than its rows', () => {
    const fitted = fitTo(signal);
    const together = predict(fitted);
    const answers = Float64Array.of(0, -1);
    for (const row of [0, 1, 200]) {
      fitted.predict(
        { rows: 1, columns: 10, values: features.values.slice(row * 10, row * 10 + 10) },
        answers,
      );
      expect(answers).toEqual(Float64Array.of(together[row] as number, -1));
    }
  });

  it('predicts the same from its numbers alone, whatever other nets do in between', () => {
    const fitted = fitTo(signal);
    const before = predict(fitted);
    const other = compiledDenseNet({ seed: 1 });
    const codes = Int32Array.from(signal, (value) => (value > 1 ? 1 : 0));
    other.fit(features, codes, 2).predict(features, new Float64Array(features.rows * 2));
    const predictSaved = createDenseNetRegressionPredictor(
      fitted.network,
      fitted.parameters(),
      fitted.targetScale,
    );
    expect(predict({ predict: predictSaved })).toEqual(before);
    expect(predict(fitted)).toEqual(before);
  });

  it('describes its last phase so that a replay has the same bits', () => {
    const fitted = fitTo(signal);
    const { replay } = fitted;
    const targets = { task: 'regression', values: signal } as const;
    expect([replay.output, replay.targetScale]).toEqual(['linear', fitted.targetScale]);
    const again = replayCompiled(replay, features, targets);
    expect(again.parameters()).toEqual(fitted.parameters());
    expect(predict(again)).toEqual(predict(fitted));
    expect(replayCompiled(replay, features, targets, 0).parameters()).toEqual(replay.initialParameters);
    expect(replayCompiled(replay, features, targets, 1).epochs).toBe(1);
  });

  it('fits tables of a few rows', () => {
    for (const rows of [1, 2, 3, 6, 7]) {
      const few = { rows, columns: 10, values: features.values.slice(0, rows * 10) };
      const fitted = compiledDenseNetRegressor({ seed: 1 }).fit(few, signal.slice(0, rows));
      expect(predict(fitted, few).every(Number.isFinite)).toBe(true);
    }
  });

  it('does not change what it is given', () => {
    const given = { features: { ...features, values: features.values.slice() }, values: signal.slice() };
    predict(compiledDenseNetRegressor({ seed: 1 }).fit(given.features, given.values), given.features);
    expect(given).toEqual({ features, values: signal });
  });
});
