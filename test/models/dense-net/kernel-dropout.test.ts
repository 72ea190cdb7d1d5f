import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOffsets, type Network } from '../../../src/models/dense-net/kernel/network.ts';
import { DropoutMasks } from './dropout-masks.ts';
import { forward, gradient, type Sample } from './reference-net.ts';
import { countUp, createTask, loadTask } from './task.ts';

const article: Network = { layerSizes: [10, 20, 10, 4], activation: 'relu' };

/** A sample alone in its batch, a layer of tanh units, which are never 0, and one linear output. */
const single: Network = { layerSizes: [5, 40, 1], activation: 'tanh' };

describe('dropout in the compiled net', () => {
  it('has the gradient of the reference net with the same units left out, step after step', () => {
    const tasks = fc.record({
      layerSizes: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 2, maxLength: 5 }),
      activation: fc.constantFrom('relu' as const, 'tanh' as const),
      output: fc.constantFrom('softmax' as const, 'linear' as const),
      batchSize: fc.integer({ min: 1, max: 19 }),
      share: fc.constantFrom(0.1, 0.25, 0.5, 0.8),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(tasks, ({ layerSizes, activation, output, batchSize, share, seed }) => {
        const task = createTask({ layerSizes, activation }, output, 20, batchSize, seed);
        const kernel = loadTask(task, seed, { dropout: { share, seed } });
        const masks = new DropoutMasks(share, seed);
        for (let step = 0; step < 3; step++) {
          const ofStep = masks.next(task.network, batchSize);
          const batch = ofStep.map((mask, row): Sample => ({ ...task.samples[row]!, masks: mask }));
          const expected = gradient(task.network, kernel.parameters(), batch);
          const size = Math.max(...expected.map(Math.abs));
          kernel.gradient(countUp(batchSize)).forEach((value, p) => {
            expect(Math.abs(value - expected[p]!)).toBeLessThan(4e-6 * (1 + size));
          });
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it.each([0.1, 0.5, 0.75])('leaves out a share of %d of the units, and enlarges the others', (share) => {
    const task = createTask(single, 'linear', 1, 1, 1);
    const kernel = loadTask(task, 1, { dropout: { share, seed: 7 } });
    const [, values] = forward(single, kernel.parameters(), task.samples[0]!.inputs);
    const [, output] = layerOffsets(single);
    const steps = 500;
    let zeros = 0;
    for (let step = 0; step < steps; step++) {
      const slopes = kernel.gradient(countUp(1));
      // The gradient by an output's weight is the unit's value times the derivative by the output, that of its bias.
      const ofOutput = slopes[output!.biases]!;
      values!.forEach((value, unit) => {
        const factor = slopes[output!.weights + unit]! / ofOutput / value;
        if (factor === 0) zeros++;
        else expect(factor).toBeCloseTo(1 / (1 - share), 4);
      });
    }
    // Four standard deviations of a binomial count.
    const draws = steps * 40;
    expect(Math.abs(zeros - share * draws)).toBeLessThan(4 * Math.sqrt(draws * share * (1 - share)));
  });

  it('keeps the expected value of the outputs', () => {
    const task = createTask(single, 'linear', 1, 1, 2);
    const kernel = loadTask(task, 2, { dropout: { share: 0.3, seed: 5 } });
    const outputOf = () =>
      kernel.gradient(countUp(1))[layerOffsets(single)[1]!.biases]! / 2 + task.targets[0]!;
    const outputs = Array.from({ length: 4000 }, outputOf);
    const mean = outputs.reduce((sum, output) => sum + output, 0) / outputs.length;
    const variance = outputs.reduce((sum, output) => sum + (output - mean) ** 2, 0) / outputs.length;
    const predicted = new Float64Array(1);
    kernel.predict(task.features, 1, predicted);
    // It varies, and its mean is what is predicted, where nothing is left out.
    expect(variance).toBeGreaterThan(0.01);
    expect(Math.abs(mean - predicted[0]!)).toBeLessThan(4 * Math.sqrt(variance / outputs.length));
  });

  it('leaves nothing out when it predicts or scores', () => {
    const task = createTask(article, 'softmax', 37, 32, 3);
    const plain = loadTask(task, 3);
    const dropping = loadTask(task, 3, { dropout: { share: 0.5, seed: 3 } });
    const [expected, actual] = [new Float64Array(37 * 4), new Float64Array(37 * 4)];
    plain.predict(task.features, 4, expected);
    dropping.predict(task.features, 4, actual);
    expect(actual).toEqual(expected);
    expect(dropping.meanLoss(countUp(37))).toBe(plain.meanLoss(countUp(37)));
    expect(dropping.meanBrierScore(countUp(37))).toBe(plain.meanBrierScore(countUp(37)));
  });

  it('repeats itself bit for bit after a restart, and differs for another seed', () => {
    const task = createTask(article, 'softmax', 101, 32, 4);
    const kernel = loadTask(task, 4, { dropout: { share: 0.25, seed: 1 } });
    const initial = kernel.parameters();
    const train = (trained: typeof kernel) => {
      trained.restart(initial);
      for (let epoch = 0; epoch < 5; epoch++) trained.trainEpoch(countUp(101), 0.01);
      return trained.parameters();
    };
    const first = train(kernel);
    expect(train(kernel)).toEqual(first);
    expect(train(loadTask(task, 4, { dropout: { share: 0.25, seed: 1 } }))).toEqual(first);
    expect(train(loadTask(task, 4, { dropout: { share: 0.25, seed: 2 } }))).not.toEqual(first);
    expect(train(loadTask(task, 4, { dropout: { share: 0, seed: 1 } }))).toEqual(train(loadTask(task, 4)));
  });
});
