import { describe, expect, it } from 'vitest';
import type { FittedModel } from '../../../src/models/contract/fitted-model.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import { compiledDenseNetRegressor } from '../../../src/models/dense-net/regressor.ts';
import { replayCompiled } from '../../../src/models/dense-net/replay-compiled.ts';
import { loadTensorFlow } from '../../../src/models/dense-net/tensorflow.ts';
import { buildModel } from '../../../src/models/dense-net/tensorflow-model.ts';
import { defaultTraining, type Training } from '../../../src/models/dense-net/training.ts';
import { createTask } from './task.ts';

const { features } = createTask({ layerSizes: [6, 1], activation: 'relu' }, 'linear', 240, 1, 1);
const values = Float64Array.from({ length: features.rows }, (_, row) => {
  const [a, b] = features.values.subarray(row * 6, row * 6 + 2) as unknown as [number, number];
  return 100 + a + b;
});
const classes = Int32Array.from(values, (value) => (value > 100 ? 1 : 0));

function fitClasses(training: Partial<Training>) {
  return compiledDenseNet({ seed: 1, training }).fit(features, classes, 2);
}

function fitNumbers(training: Partial<Training>) {
  return compiledDenseNetRegressor({ seed: 1, training }).fit(features, values);
}

function predict(fitted: FittedModel, answersPerRow: number): Float64Array {
  const answers = new Float64Array(features.rows * answersPerRow);
  fitted.predict(features, answers);
  return answers;
}

describe('a net with another training', () => {
  const trainings: readonly [string, Partial<Training>][] = [
    ['a learning rate of 0.02', { learningRate: 0.02 }],
    ['tanh', { activation: 'tanh' }],
    ['dropout', { dropout: 0.25 }],
    ['gradient descent', { optimizer: { kind: 'sgd', momentum: 0 }, learningRate: 0.1 }],
    ['momentum', { optimizer: { kind: 'sgd', momentum: 0.9 }, learningRate: 0.01 }],
    [
      'momentum, tanh and dropout',
      { optimizer: { kind: 'sgd', momentum: 0.5 }, learningRate: 0.05, activation: 'tanh', dropout: 0.1 },
    ],
  ];

  it.each(trainings)('learns with %s, otherwise than without, and repeats itself', (_, training) => {
    const [classifier, regressor] = [fitClasses(training), fitNumbers(training)];
    expect(classifier.network.activation).toBe(training.activation ?? 'relu');
    const probabilities = predict(classifier, 2);
    const right = classes.filter((code, row) => probabilities[row * 2 + code]! > 0.5).length;
    expect(right / features.rows).toBeGreaterThan(0.9);
    const residuals = predict(regressor, 1).map((value, row) => (value - values[row]!) ** 2);
    // The target has a variance of 2 × 4 / 3.
    expect(residuals.reduce((sum, square) => sum + square, 0) / features.rows).toBeLessThan(0.3);
    expect([classifier.diverged, regressor.diverged]).toEqual([false, false]);

    expect(classifier.parameters()).not.toEqual(fitClasses({}).parameters());
    expect(fitClasses(training).parameters()).toEqual(classifier.parameters());
    expect(fitNumbers(training).parameters()).toEqual(regressor.parameters());
    const targets = { task: 'regression', values } as const;
    expect(replayCompiled(regressor.replay, features, targets).parameters()).toEqual(regressor.parameters());
  });

  it('has the default as the net that nobody tuned', () => {
    const plain = compiledDenseNet({ seed: 1 }).fit(features, classes, 2);
    expect(fitClasses(defaultTraining).parameters()).toEqual(plain.parameters());
    expect(fitClasses({ dropout: 0 }).parameters()).toEqual(plain.parameters());
  });

  it('says when the search ended at its limit', () => {
    const fitted = fitClasses({ learningRate: 1e-6 });
    expect([fitted.stillImproving, fitted.diverged, fitted.summary.converged]).toEqual([true, false, false]);
  });

  it('has no replay with dropout for TensorFlow.js', async () => {
    const tensorFlow = await loadTensorFlow('cpu');
    const { replay } = fitClasses({ dropout: 0.25 });
    expect(() => buildModel(tensorFlow, replay)).toThrow(RangeError);
  });
});

describe('a net that diverges', () => {
  const optimizer = { kind: 'sgd', momentum: 0.99 } as const;
  const diverging: Partial<Training> = { optimizer, learningRate: 1000 };

  it('says so, predicts finite numbers, and stays the untrained one where nothing was learned before', () => {
    const regressor = fitNumbers(diverging);
    expect(regressor.diverged).toBe(true);
    expect(regressor.summary).toEqual({ iterations: 0, converged: false });
    expect(regressor.parameters()).toEqual(regressor.replay.initialParameters);
    expect(predict(regressor, 1).every(Number.isFinite)).toBe(true);
    const targets = { task: 'regression', values } as const;
    expect(replayCompiled(regressor.replay, features, targets).parameters()).toEqual(regressor.parameters());

    const classifier = fitClasses({ ...diverging, learningRate: 1e20, dropout: 0.5 });
    expect(classifier.summary.converged).toBe(false);
    const probabilities = predict(classifier, 2);
    expect(probabilities.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
  });

  it('keeps the best epoch before', () => {
    // Too fast by a little: the weights of the linear output grow from epoch to epoch.
    const fitted = fitNumbers({
      optimizer: { kind: 'sgd', momentum: 0.9 },
      learningRate: 0.6,
      activation: 'tanh',
    });
    expect(fitted.diverged).toBe(true);
    expect(fitted.epochs).toBeGreaterThan(0);
    expect(fitted.parameters()).not.toEqual(fitted.replay.initialParameters);
    expect(predict(fitted, 1).every(Number.isFinite)).toBe(true);
  });

  it('leaves nothing behind for the next fit', () => {
    const before = [fitNumbers({}), fitClasses({})].map((fitted) => fitted.parameters());
    fitNumbers(diverging);
    fitClasses(diverging);
    expect([fitNumbers({}), fitClasses({})].map((fitted) => fitted.parameters())).toEqual(before);
  });
});
