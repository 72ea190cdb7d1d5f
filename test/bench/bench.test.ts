import { describe, expect, it } from 'vitest';
import { Kernel } from '../../src/models/dense-net/kernel/kernel.ts';
import { epochOrder } from '../../src/models/dense-net/schedule.ts';
import { createTask } from '../models/dense-net/task.ts';
import { buildReport, formatReport } from './report.js';
import { createPlainNet } from './step-plain-loop.js';
import { countFlops, network } from './step-task.js';

const medians = {
  stepMilliseconds: {
    kernel: 0.005,
    kernelAlone: 0.004,
    plainLoop: 0.07,
    sklearn: 0.15,
    tensorflowNode: null,
    tensorflowWasm: 1.2,
    tensorflowCpu: 1.4,
  },
  newton1000Milliseconds: { compiled: 0.4, sklearn: 1, sklearnNewton: 0.9 },
  newton100000Milliseconds: { compiled: 40, sklearn: 30, sklearnNewton: 30 },
  leastSquares1000Milliseconds: { compiled: 0.1, sklearn: 0.4 },
  leastSquares100000Milliseconds: { compiled: 15, sklearn: 10 },
  oneRowMicroseconds: {
    net: 0.2,
    regression: 0.05,
    sklearnNet: 30,
    sklearnRegression: 25,
    tensorflowNode: null,
    tensorflowWasm: 40,
    tensorflowCpu: 50,
  },
};
const details = {
  lowerQuartiles: medians,
  upperQuartiles: medians,
  flopsPerStep: 80_000,
  agreement: { newton1000: { sklearn: { largestDifference: 2e-5 } }, newton100000: {} },
  rounds: 3,
  environment: { node: '20.0.0', cpu: 'a processor', cores: 2, loadAverage: 0 },
  notes: ['a note'],
};

/** The medians as they are where only our own contenders run. */
const alone = Object.fromEntries(
  Object.entries(medians).map(([group, contenders]) => [
    group,
    Object.fromEntries(
      Object.entries(contenders).map(([name, value]) => [
        name,
        /sklearn|tensorflow/.test(name) ? null : value,
      ]),
    ),
  ]),
);

describe('the plain loops that the benchmark times beside the kernel', () => {
  it('do the same work: the same parameters after three epochs with a short last batch', () => {
    const { features, classes } = createTask(network, 'softmax', 101, 32, 1);
    const kernel = new Kernel({ network, output: 'softmax', batchSize: 32, rows: 101 });
    kernel.setClassRows(features, classes);
    kernel.drawParameters(1);
    const initial = kernel.parameters();
    const rows = Int32Array.from({ length: 101 }, (_, row) => row);
    const plain = createPlainNet(network.layerSizes, features, classes, 32);
    for (const _ of ['a first fit', 'a second one, which starts afresh']) {
      kernel.restart(initial);
      plain.restart(initial);
      for (let epoch = 0; epoch < 3; epoch++) {
        kernel.trainEpoch(epochOrder(rows, 1, epoch), 0.005);
        plain.trainEpoch(epochOrder(rows, 1, epoch), 0.005);
      }
      const trained = kernel.parameters();
      const differences = plain.parameters.map((value, p) => Math.abs(value - (trained[p] as number)));
      expect(Math.max(...differences)).toBeLessThan(1e-5);
      const moves = trained.map((value, p) => Math.abs(value - (initial[p] as number)));
      expect(Math.max(...moves)).toBeGreaterThan(0.01);
    }
  });
});

describe('the flop count', () => {
  it('is the one worked out by hand', () => {
    // 440 weights, of which 240 leave a hidden layer, and 34 biases. Forward 880, weight gradients 880, bias gradients
    // 34, hidden deltas 480: 2,274 a row. Adam: 14 × 474 = 6,636.
    expect(countFlops(network, 32)).toBe(32 * 2274 + 6636);
  });
});

describe("the benchmark's report", () => {
  it('divides their times by ours, and takes the fastest TensorFlow.js', () => {
    const { ratios, kernelGigaflopsPerSecond } = buildReport(medians, details);
    expect(ratios.stepVsSklearn).toBeCloseTo(30, 10);
    expect(ratios.stepVsTensorflowFit).toBeCloseTo(240, 10);
    expect(ratios.newtonVsSklearn).toBeCloseTo(2.5, 10);
    // 80,000 operations in 4 µs.
    expect(kernelGigaflopsPerSecond).toBeCloseTo(20, 10);
  });

  it('has null for the ratios to peers that are absent, and is text without a stray value', () => {
    const report = buildReport(alone, { ...details, agreement: { newton1000: {}, newton100000: {} } });
    expect(report.ratios).toEqual({ stepVsSklearn: null, stepVsTensorflowFit: null, newtonVsSklearn: null });
    const text = formatReport(report);
    expect(text).toMatch(/scikit-learn MLPClassifier\.fit +absent\n/);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('says which targets are met', () => {
    const text = formatReport(buildReport(medians, details));
    expect(text).toMatch(/step, scikit-learn ÷ ours +30\.0 +at least 25 +met\n/);
    const slow = { ...medians, newton1000Milliseconds: { compiled: 0.6, sklearn: 1, sklearnNewton: 0.9 } };
    expect(formatReport(buildReport(slow, details))).toMatch(
      /scikit-learn ÷ ours +1\.67 +at least 2 +MISSED\n/,
    );
    expect(text.split('\n').every((line) => line.length <= 90)).toBe(true);
  });

  it('survives JSON', () => {
    const report = buildReport(alone, details);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['ratios', ...Object.keys(medians)]));
  });
});
