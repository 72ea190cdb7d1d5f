import { describe, expect, it, vi } from 'vitest';
import { type Candidate, fitCandidate } from '../../../src/evaluation/tuning/tuning-candidate.ts';
import {
  createTuningFitter,
  type TuningData,
  type TuningFit,
} from '../../../src/evaluation/tuning/tuning-fits.ts';
import { sweepCandidates } from '../../../src/evaluation/tuning/tuning-sweep.ts';
import { accuracy } from '../../../src/metrics/accuracy.ts';
import { predictedClasses } from '../../../src/metrics/predicted-classes.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import { logisticRegression } from '../../../src/models/logistic-regression/logistic-regression.ts';
import { createRandom } from '../../../src/random/random.ts';

vi.setConfig({ testTimeout: 30_000 });

const rows = 90;
const random = createRandom(1);
const codes = Int32Array.from({ length: rows }, (_, row) => row % 3);
const values = Float64Array.from(codes, (code) => 10 * code + random.below(15));
const rowsOf = (first: number, end: number) => Int32Array.from({ length: end - first }, (_, i) => first + i);
const net = (learningRate: number): Candidate => ({
  model: 'dense-net',
  setting: {
    hiddenSizes: [5],
    learningRate,
    activation: 'relu',
    dropout: 0,
    optimizer: 'sgd',
    momentum: 0.9,
  },
});
const data: TuningData = {
  features: [{ kind: 'numeric', name: 'a', values }],
  targets: { task: 'classification', codes, classCount: 3 },
  metric: 'accuracy',
  splits: [
    { train: rowsOf(0, 60), parts: [rowsOf(60, 75), rowsOf(75, 90)], seed: 1 },
    { train: rowsOf(30, 90), parts: [rowsOf(0, 15), rowsOf(15, 30)], seed: 2 },
  ],
  candidates: [
    net(0.01),
    net(0.1),
    { model: 'logistic-regression', setting: { ridge: 2 } },
    { model: 'majority-class', setting: null },
  ],
};
const stopped = () => 0;
const withoutTimes = (fits: readonly TuningFit[]) =>
  fits
    .map(({ milliseconds: _, ...fit }) => fit)
    .sort((a, b) => a.split - b.split || a.candidate - b.candidate);

/** What this thread finds. */
const expected = [0, 1].flatMap((split) =>
  createTuningFitter(data, stopped)({ split, candidates: [0, 1, 2, 3] }),
);

describe('a fit', () => {
  it('is scored on each part by itself, by the metric', () => {
    const fit = expected.find(({ candidate, split }) => candidate === 2 && split === 0);
    const mean = values.slice(0, 60).reduce((sum, value) => sum + value, 0) / 60;
    const deviation = Math.sqrt(
      values.slice(0, 60).reduce((sum, value) => sum + (value - mean) ** 2, 0) / 60,
    );
    const encoded = (part: Int32Array) => ({
      rows: part.length,
      columns: 1,
      values: Float64Array.from(part, (row) => ((values[row] ?? Number.NaN) - mean) / deviation),
    });
    const regression = logisticRegression({ ridge: 2 }).fit(encoded(rowsOf(0, 60)), codes.slice(0, 60), 3);
    const scores = data.splits[0]?.parts.map((part) => {
      const probabilities = new Float64Array(part.length * 3);
      regression.predict(encoded(part), probabilities);
      return accuracy(codes.slice(part[0], (part.at(-1) ?? 0) + 1), predictedClasses(probabilities, 3));
    });
    expect(fit).toMatchObject({ ending: 'converged', scores });
  });

  it('of the baseline is right for the commonest class', () => {
    const fit = expected.find(({ candidate }) => candidate === 3);
    expect(fit?.scores).toEqual([1 / 3, 1 / 3]);
  });

  it('takes the time that the clock tells', () => {
    let now = 0;
    const clock = () => (now += 2_500_000);
    const [fit] = createTuningFitter(data, clock)({ split: 0, candidates: [3] });
    expect(fit?.milliseconds).toBe(2.5);
  });

  it('that diverged has no scores', () => {
    const wild = { ...data, candidates: [net(1e9)] };
    const [fit] = createTuningFitter(wild, stopped)({ split: 0, candidates: [0] });
    expect(fit).toMatchObject({ ending: 'diverged', scores: [null, null] });
  });

  it('of a net is that of the net with these options', () => {
    const matrix = { rows, columns: 1, values: values.map((value) => value / 20) };
    const { fitted } = fitCandidate(net(0.05), matrix, data.targets, 7);
    const direct = compiledDenseNet({
      hiddenSizes: [5],
      seed: 7,
      training: { learningRate: 0.05, optimizer: { kind: 'sgd', momentum: 0.9 } },
    }).fit(matrix, codes, 3);
    const [mine, its] = [fitted, direct].map((model) => {
      const probabilities = new Float64Array(rows * 3);
      model.predict(matrix, probabilities);
      return probabilities;
    });
    expect(mine).toEqual(its);
  });
});

describe('a sweep', () => {
  it.each([1, 2, 5])('finds the same on %i threads as on this one', async (threads) => {
    const onDone = vi.fn();
    const fits = await sweepCandidates(data, { threads, onDone });
    expect(withoutTimes(fits)).toEqual(withoutTimes(expected));
    // For each of the two splits: two nets, and all else.
    expect(onDone.mock.calls).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, 6]));
  });

  it('ends with the reason of an abort', async () => {
    const controller = new AbortController();
    const many = { ...data, splits: Array.from({ length: 200 }, () => data.splits).flat() };
    const onDone = vi.fn((done: number) => {
      if (done === 3) controller.abort(new Error('enough'));
    });
    const run = sweepCandidates(many, { threads: 2, signal: controller.signal, onDone });
    await expect(run).rejects.toThrow('enough');
    expect(onDone.mock.calls.length).toBeLessThan(20);
  });
});
