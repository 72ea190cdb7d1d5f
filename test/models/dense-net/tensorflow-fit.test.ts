import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { predictedClasses } from '../../../src/metrics/predicted-classes.ts';
import type { FittedClassifier } from '../../../src/models/contract/classifier.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import type { Replay } from '../../../src/models/dense-net/replay.ts';
import { replayCompiled } from '../../../src/models/dense-net/replay-compiled.ts';
import { loadTensorFlow, type TensorFlow } from '../../../src/models/dense-net/tensorflow.ts';
import type { TensorFlowBackend } from '../../../src/models/dense-net/tensorflow-backends.ts';
import { fitLibraryDenseNet, type LibraryDenseNet } from '../../../src/models/dense-net/tensorflow-fit.ts';
import { classCount, classes, features, iris, irisReplay } from './library-iris.ts';

vi.setConfig({ testTimeout: 30_000 });

const targets = { task: 'classification', codes: classes, classCount } as const;

function predict(fitted: FittedClassifier): Float64Array {
  const probabilities = new Float64Array(features.rows * classCount);
  fitted.predict(features, probabilities);
  return probabilities;
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] as number))));
}

/** `.ci/native` runs these tests on the native library, which a plain install often cannot have. */
const backends: readonly TensorFlowBackend[] = process.env.TEST_NATIVE_TENSORFLOW
  ? ['node']
  : ['cpu', 'wasm'];

describe.each(backends)('the dense net as a library, on %s', (backend) => {
  let tensorFlow: TensorFlow;
  const fitted: LibraryDenseNet[] = [];

  async function train(replay: Replay, limitMilliseconds = 1e9, ticks: readonly number[] = []) {
    let reads = 0;
    let now = 0;
    const clock = (): number => {
      now += (ticks[reads++] ?? 0) * 1e6;
      return now;
    };
    const net = await fitLibraryDenseNet(features, targets, replay, {
      tensorFlow,
      clock,
      limitMilliseconds,
    });
    fitted.push(net);
    return net;
  }

  beforeEach(async () => {
    tensorFlow = await loadTensorFlow(backend);
  });

  afterEach(() => {
    for (const net of fitted.splice(0)) net.dispose();
    expect(tensorFlow.core.memory().numTensors).toBe(0);
  });

  it.each(['relu', 'tanh'] as const)("has scikit-learn's probabilities with %s", async (activation) => {
    const net = await train(irisReplay({ network: { layerSizes: iris.layerSizes, activation } }));
    expect(largestDifference(predict(net.fitted), iris.probabilities[activation])).toBeLessThan(1e-4);
    // 5 × 8 + 9 × 5 + 6 × 4
    expect(net.fitted.parameterCount).toBe(109);
    expect(net.fitted.summary).toEqual({ iterations: 30, converged: true });
  });

  it('gives the same bits twice, and its early net those of a shorter replay', async () => {
    const replay = irisReplay({ batchSize: 16 });
    const [once, again] = [await train(replay), await train(replay)];
    const shorter = await train({ ...replay, epochs: 20 });
    expect(predict(once.fitted)).toEqual(predict(again.fitted));
    expect([once.agreementEpochs, shorter.agreementEpochs]).toEqual([20, 20]);
    expect(predict(once.early)).toEqual(predict(shorter.fitted));
    expect(predict(once.early)).not.toEqual(predict(once.fitted));
    expect(predict(shorter.early)).toEqual(predict(shorter.fitted));
  });

  it('agrees with the compiled net', async () => {
    const compiled = compiledDenseNet({ seed: 3 });
    const { replay } = compiled.fit(features, classes, classCount);
    const net = await train({ ...replay, epochs: Math.min(20, replay.epochs) });
    const theirs = predict(net.early);
    const ours = predict(replayCompiled(replay, features, targets, net.agreementEpochs));
    expect(largestDifference(ours, theirs)).toBeLessThan(1e-3);
    const codes = predictedClasses(theirs, classCount);
    const equal = predictedClasses(ours, classCount).filter((code, row) => code === codes[row]);
    expect(equal.length / codes.length).toBeGreaterThanOrEqual(0.99);
  });

  it('agrees with it on a net whose search was kept: other rows first, then an optimizer that starts anew', async () => {
    const rows = irisReplay().rows;
    const searched = { rows: rows.filter((_, index) => index % 5 > 0), epochs: 6 };
    const annealing = { from: 2.5, until: 8.5 };
    const afresh = irisReplay({ batchSize: 16, epochs: 9, annealing });
    const replay = { ...afresh, searched };
    const theirs = predict((await train(replay)).fitted);
    const ours = predict(replayCompiled(replay, features, targets));
    expect(largestDifference(ours, theirs)).toBeLessThan(1e-4);
    const without = predict(replayCompiled(afresh, features, targets));
    expect(largestDifference(without, theirs)).toBeGreaterThan(1e-2);
  });

  it('leaves no tensors behind a prediction', async () => {
    const net = await train(irisReplay({ epochs: 1 }));
    const before = tensorFlow.core.memory().numTensors;
    predict(net.fitted);
    predict(net.early);
    expect(tensorFlow.core.memory().numTensors).toBe(before);
  });

  it('stops after the epoch that exceeds the limit, and extrapolates without the first', async () => {
    // The clock is read before and after each fit: one that is thrown away, then epochs of 30, 10 and 20 ms.
    const ticks = [0, 900, 0, 30, 5, 10, 5, 20, 5, 40];
    const net = await train(irisReplay({ epochs: 10 }), 45, ticks);
    expect(net.extrapolated).toBe(true);
    expect(net.fitted.summary).toEqual({ iterations: 3, converged: false });
    expect(net.agreementEpochs).toBe(3);
    // 30 + 10 + 20, and seven epochs of (10 + 20) / 2.
    expect(net.trainingMilliseconds).toBeCloseTo(165, 9);
  });

  it('extrapolates from a single epoch', async () => {
    const net = await train(irisReplay({ epochs: 10 }), 20, [0, 900, 0, 30]);
    expect(net.trainingMilliseconds).toBeCloseTo(300, 9);
  });

  it('adds up the epochs when all were done', async () => {
    const net = await train(irisReplay({ epochs: 3 }), 45, [0, 900, 0, 30, 5, 10, 5, 20]);
    expect([net.extrapolated, net.trainingMilliseconds]).toEqual([false, 60]);
  });
});
