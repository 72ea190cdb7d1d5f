import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from '../../../src/models/dense-net/kernel/kernel.ts';
import { layerOffsets, type Network, parameterCount } from '../../../src/models/dense-net/kernel/network.ts';
import { forward, gradient, meanLoss, softmax, train } from './reference-net.ts';
import { countUp, createTask, loadTask } from './task.ts';

const article: Network = { layerSizes: [10, 20, 10, 4], activation: 'relu' };

/** Any layer sizes (no hidden layer included), activations, outputs, batch sizes and row counts, fours and others. */
const tasks = fc
  .record({
    layerSizes: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 2, maxLength: 5 }),
    activation: fc.constantFrom('relu' as const, 'tanh' as const),
    output: fc.constantFrom('softmax' as const, 'linear' as const),
    batchSize: fc.integer({ min: 1, max: 19 }),
    rows: fc.integer({ min: 1, max: 41 }),
    seed: fc.integer(),
  })
  .map(({ layerSizes, activation, output, batchSize, rows, seed }) => ({
    task: createTask({ layerSizes, activation }, output, rows, batchSize, seed),
    seed,
  }));

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);
}

function largestSize(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

describe('the compiled net', () => {
  it('takes one step as computed by hand', () => {
    // One input, one relu unit, two outputs; parameters: w = 0.5, b = 0.25 | v = (1, −1), c = (0, 0).
    const kernel = new Kernel({
      network: { layerSizes: [1, 1, 2], activation: 'relu' },
      output: 'softmax',
      batchSize: 1,
      rows: 1,
    });
    kernel.restart(Float32Array.of(0.5, 0.25, 1, -1, 0, 0));
    kernel.setClassRows({ rows: 1, columns: 1, values: Float64Array.of(2) }, Int32Array.of(0));
    // x = 2: hidden h = 0.5 × 2 + 0.25 = 1.25; outputs (1.25, −1.25); softmax p0 = 1 / (1 + e^−2.5) = 0.924141820.
    // Class 0, so the outputs' deltas are p − (1, 0) = (−0.075858180, 0.075858180) and the loss is −ln p0 = 0.078889734.
    expect(kernel.meanLoss(countUp(1))).toBeCloseTo(0.078889734, 6);
    // ∂v = h × deltas = ∓0.094822725; ∂c = deltas; hidden delta = 1 × −0.075858180 − 1 × 0.075858180 = −0.151716360;
    // ∂w = 2 × −0.151716360 = −0.303432720; ∂b = −0.151716360.
    const expected = [-0.30343272, -0.15171636, -0.094822725, 0.094822725, -0.07585818, 0.07585818];
    expect(largestDifference(kernel.gradient(countUp(1)), expected)).toBeLessThan(1e-7);
    // Adam's first step: m / (1 − .9) = g and v / (1 − .999) = g², so each parameter moves by
    // 0.1 × g / (|g| + 1e-7), which is 0.1 against the sign of g to six digits.
    kernel.trainEpoch(countUp(1), 0.1);
    expect(largestDifference(kernel.parameters(), [0.6, 0.35, 1.1, -1.1, 0.1, -0.1])).toBeLessThan(1e-6);
  });

  it('has the gradient of the reference net, whatever its shape', () => {
    fc.assert(
      fc.property(tasks, ({ task, seed }) => {
        const kernel = loadTask(task, seed);
        const parameters = kernel.parameters();
        const batch = task.samples.slice(0, task.batchSize);
        const expected = gradient(task.network, parameters, batch);
        const actual = kernel.gradient(countUp(batch.length));
        expect(largestDifference(actual, expected)).toBeLessThan(2e-6 * (1 + largestSize(expected)));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('has the mean loss of the reference net over any rows', () => {
    fc.assert(
      fc.property(tasks, ({ task, seed }) => {
        const kernel = loadTask(task, seed);
        const expected = meanLoss(task.network, kernel.parameters(), task.samples);
        expect(kernel.meanLoss(countUp(task.samples.length))).toBeCloseTo(expected, 5);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('predicts like the reference net, also with fewer outputs kept', () => {
    fc.assert(
      fc.property(tasks, fc.nat(), ({ task, seed }, anyNumber) => {
        const kernel = loadTask(task, seed);
        const outputs = task.network.layerSizes.at(-1) as number;
        const kept = 1 + (anyNumber % outputs);
        const results = new Float64Array(task.samples.length * kept);
        kernel.predict(task.features, kept, results);
        const expected = task.samples.flatMap(({ inputs }) => {
          const values = forward(task.network, kernel.parameters(), inputs).at(-1) as number[];
          return task.output === 'softmax' ? softmax(values.slice(0, kept)) : values.slice(0, kept);
        });
        expect(largestDifference(results, expected)).toBeLessThan(1e-5 * (1 + largestSize(expected)));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('trains like the reference net over three epochs with short last batches', () => {
    fc.assert(
      fc.property(tasks, ({ task, seed }) => {
        const { network } = task;
        const kernel = loadTask(task, seed);
        const initial = kernel.parameters();
        const rows = countUp(task.samples.length).reverse();
        const batches = [];
        for (let epoch = 0; epoch < 3; epoch++) {
          kernel.trainEpoch(rows, 0.01);
          for (let from = 0; from < rows.length; from += task.batchSize) {
            batches.push([...rows.subarray(from, from + task.batchSize)].map((row) => task.samples[row]!));
          }
        }
        const expected = train(network, initial, batches, 0.01);
        // Adam divides a gradient by its own size, so a rounding error in a gradient near 0 weighs as much as a step:
        // the mean over the parameters is compared, not the largest.
        const trained = kernel.parameters();
        const differences = expected.map((value, p) => Math.abs(value - (trained[p] as number)));
        const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
        expect(mean).toBeLessThan(1e-4);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('scores probabilities by Brier as half their squared distance to the classes', () => {
    const task = createTask(article, 'softmax', 37, 32, 5);
    const kernel = loadTask(task, 5);
    const rows = countUp(37).filter((row) => row % 3 !== 0);
    let sum = 0;
    for (const row of rows) {
      const { inputs, target } = task.samples[row]!;
      const probabilities = softmax(forward(article, kernel.parameters(), inputs).at(-1)!);
      probabilities.forEach((probability, c) => {
        sum += (probability - (c === target ? 1 : 0)) ** 2;
      });
    }
    expect(kernel.meanBrierScore(rows)).toBeCloseTo(sum / (2 * rows.length), 6);
  });

  it('predicts a row alone as in a batch, bit for bit', () => {
    const task = createTask(article, 'softmax', 601, 32, 6);
    const kernel = loadTask(task, 6);
    const together = new Float64Array(601 * 4);
    kernel.predict(task.features, 4, together);
    const alone = new Float64Array(4);
    for (let row = 0; row < 601; row++) {
      kernel.predict(
        { rows: 1, columns: 10, values: Float64Array.from(task.samples[row]!.inputs) },
        4,
        alone,
      );
      expect(alone).toEqual(together.subarray(row * 4, row * 4 + 4));
    }
  });

  it('keeps probabilities that add up to 1 where the kept classes have all but none of the weight', () => {
    const kernel = new Kernel({
      network: { layerSizes: [1, 4], activation: 'relu' },
      output: 'softmax',
      batchSize: 1,
      rows: 0,
    });
    kernel.restart(Float32Array.of(-300, -301, 900, 900, 0, 0, 0, 0));
    const results = new Float64Array(2);
    kernel.predict({ rows: 1, columns: 1, values: Float64Array.of(1) }, 2, results);
    expect(results[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
    expect((results[0] as number) + (results[1] as number)).toBeCloseTo(1, 15);
  });

  it('repeats itself bit for bit, in another instance and in a reused one', () => {
    const task = createTask(article, 'softmax', 101, 32, 7);
    const run = (kernel: Kernel) => {
      kernel.setClassRows(task.features, task.classes);
      kernel.drawParameters(7);
      for (let epoch = 0; epoch < 5; epoch++) kernel.trainEpoch(countUp(101), 0.01);
      return kernel.parameters();
    };
    const layout = { network: article, output: 'softmax', batchSize: 32, rows: 101 } as const;
    const reused = new Kernel(layout);
    const first = run(reused);
    // Another net, large enough to grow the memory, in between.
    reused.layOut({
      network: { layerSizes: [3, 2], activation: 'tanh' },
      output: 'linear',
      batchSize: 5,
      rows: 50_000,
    });
    reused.trainEpoch(countUp(50_000), 0.1);
    reused.layOut(layout);
    expect(run(reused)).toEqual(first);
    expect(run(new Kernel(layout))).toEqual(first);
  });

  it('draws Glorot uniform weights and zero biases from the seed', () => {
    const network: Network = { layerSizes: [50, 40, 10], activation: 'relu' };
    const kernel = new Kernel({ network, output: 'softmax', batchSize: 1, rows: 0 });
    kernel.drawParameters(1);
    const drawn = kernel.parameters();
    for (const { inputs, outputs, weights, biases } of layerOffsets(network)) {
      const limit = Math.sqrt(6 / (inputs + outputs));
      const layer = drawn.subarray(weights, biases);
      expect(largestSize(layer)).toBeLessThanOrEqual(Math.fround(limit));
      expect(largestSize(layer)).toBeGreaterThan(0.97 * limit);
      // A uniform draw has mean 0 and variance limit² / 3; four standard errors of each.
      const mean = layer.reduce((sum, weight) => sum + weight, 0) / layer.length;
      const variance = layer.reduce((sum, weight) => sum + weight ** 2, 0) / layer.length;
      expect(Math.abs(mean)).toBeLessThan((4 * limit) / Math.sqrt(3 * layer.length));
      expect(Math.abs(variance / (limit ** 2 / 3) - 1)).toBeLessThan(4 * Math.sqrt(0.8 / layer.length));
      expect(drawn.subarray(biases, biases + outputs)).toEqual(new Float32Array(outputs));
    }
    kernel.drawParameters(2);
    expect(kernel.parameters()).not.toEqual(drawn);
    expect(drawn).toHaveLength(parameterCount(network));
  });

  it('refuses rows for which WebAssembly has no memory', () => {
    const layout = {
      network: { ...article, layerSizes: [1000, 4] },
      output: 'softmax',
      batchSize: 32,
    } as const;
    expect(() => new Kernel({ ...layout, rows: 2_000_000 })).toThrow(/7\.5 GiB for 2000000 rows of 1000/);
  });
});
