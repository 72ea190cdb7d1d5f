import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import type { LibraryJob } from '../../../src/evaluation/library/library-job.ts';
import { runLibrary } from '../../../src/evaluation/library/run-library.ts';
import type { ClassTargets } from '../../../src/models/contract/targets.ts';
import type { Replay } from '../../../src/models/dense-net/replay.ts';
import { classCount, classes, features, irisReplay } from '../../models/dense-net/library-iris.ts';

vi.mock('node:child_process', { spy: true });
vi.setConfig({ testTimeout: 30_000 });

const targets: ClassTargets = { task: 'classification', codes: classes, classCount };
const data = { features, targets, testFeatures: features, limitSeconds: 60, batchSizes: [1] };
/** Has TensorFlow.js train the net so often, or from what else is told. */
function netJobOf(told: Partial<Replay>, backend = 'wasm'): LibraryJob {
  return { ...data, model: 'dense-net', preparation: { replay: irisReplay(told), backend } };
}
const netJob = netJobOf({ epochs: 25 });
// Classes that have nothing to do with the features: a fit that soon converges.
const regressionJob: LibraryJob = {
  ...data,
  model: 'logistic-regression',
  preparation: undefined,
  targets: { ...targets, codes: classes.map((_, row) => row % 3) },
  batchSizes: [1, 20],
};

it('trains the net', async () => {
  const progress: unknown[] = [];
  const result = await runLibrary(netJob, { onProgress: (step) => progress.push(step) });
  expect(result.name).toBe('TensorFlow.js 4.22.0 (wasm)');
  expect(result.parameterCount).toBe(109);
  expect(result).toMatchObject({ iterations: 25, iterationsDone: 25, converged: true, extrapolated: false });
  expect(result.trainingMilliseconds).toBeGreaterThan(0);
  expect(progress).toHaveLength(25);
  expect(progress.at(-1)).toEqual({ done: 25, total: 25 });
  expect(result.agreement?.iterations).toBe(20);
  expectProbabilities(result.testPredictions);
  expectProbabilities(result.agreement?.predictions);
  expect(result.agreement?.predictions).not.toEqual(result.testPredictions);
  expect(result.latencies.map(({ rows }) => rows)).toEqual([1]);
  expect(result.latencies[0]?.latency.coldMicroseconds).toBeGreaterThan(0);
});

it('trains the regression', async () => {
  const result = await runLibrary(regressionJob);
  expect(result).toMatchObject({ name: 'ml-logistic-regression 2.0.0', notes: [] });
  expect(result).toMatchObject({ converged: true, extrapolated: false });
  // One against the rest is another model than ours.
  expect(result.agreement).toMatchObject({ iterations: null, isExpected: false });
  // Three classifiers of four weights and an intercept.
  expect(result.parameterCount).toBe(15);
  expect(result.iterationsDone).toBe(result.iterations);
  expect(result.latencies.map(({ rows }) => rows)).toEqual([1, 20]);
  expectProbabilities(result.testPredictions);
});

it('trains the regression of a number', async () => {
  // Of four measures, to three of which it has a part: least squares find it whatever the flower.
  const values = Float64Array.from({ length: features.rows }, (_, row) => {
    const [a, b, , d] = features.values.subarray(row * features.columns, (row + 1) * features.columns);
    return 3 + 2 * (a as number) - (b as number) + 0.5 * (d as number);
  });
  const job: LibraryJob = {
    ...data,
    model: 'linear-regression',
    preparation: undefined,
    targets: { task: 'regression', values },
    batchSizes: [1, 20],
  };
  const result = await runLibrary(job);
  expect(result).toMatchObject({
    name: 'ml-regression 6.3.0',
    parameterCount: 5,
    agreement: { iterations: null, isExpected: true, predictions: result.testPredictions },
    notes: [],
  });
  expect(result).toMatchObject({ iterations: 1, iterationsDone: 1, converged: true, extrapolated: false });
  expect(result.latencies.map(({ rows }) => rows)).toEqual([1, 20]);
  expect(result.testPredictions).toHaveLength(features.rows);
  result.testPredictions.forEach((prediction, row) => {
    expect(prediction).toBeCloseTo(values[row] as number, 9);
  });
});

describe('a process that fails', () => {
  it('passes an input error on', async () => {
    const job = netJobOf({ epochs: 25 }, 'cuda');
    const error: Error = await runLibrary(job).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(/^--backend cuda: .*cuda/);
  });

  it("keeps any other error's stack", async () => {
    const job = netJobOf({ initialParameters: new Float32Array(3) });
    const error: Error = await runLibrary(job).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error).not.toBeInstanceOf(InputError);
    expect(error.message).toMatch(
      /dense-net library failed: Error: .*\n +at .*dist\/command\/library-engine\.js/s,
    );
  });
});

describe('a process that is not waited for', () => {
  it('is ended by an abort', async () => {
    const controller = new AbortController();
    const run = runLibrary(netJobOf({ epochs: 1e6 }), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(run).rejects.toThrow('enough');
    expect(vi.mocked(fork).mock.results.at(-1)?.value.signalCode).toBe('SIGKILL');
  });

  it('does not start after an abort', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(runLibrary(netJob, { signal })).rejects.toThrow('enough');
  });

  it('ends when its parent is gone', async () => {
    const file = new URL('../../../dist/command/library-process.js', import.meta.url);
    const child = fork(file, { serialization: 'advanced' });
    const onMessage = vi.fn();
    child.on('message', onMessage);
    child.send(netJobOf({ epochs: 1e6 }));
    await once(child, 'message');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(onMessage.mock.calls.every(([message]) => message.kind === 'progress')).toBe(true);
  });
});

function expectProbabilities(probabilities: Float64Array | undefined): void {
  expect(probabilities).toHaveLength(features.rows * classCount);
  for (let row = 0; row < features.rows; row++) {
    const ofRow = probabilities?.subarray(row * classCount, (row + 1) * classCount);
    expect(ofRow?.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
  }
}
