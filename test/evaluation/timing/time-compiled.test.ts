import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import type { EncodedFold } from '../../../src/evaluation/folds/evaluate-fold.ts';
import {
  timePrediction,
  timePreprocessing,
  timeTraining,
} from '../../../src/evaluation/timing/time-compiled.ts';
import type { Estimator, FittedModel } from '../../../src/models/contract/fitted-model.ts';
import type { ClassTargets } from '../../../src/models/contract/targets.ts';

const millisecond = 1e6;

/** A clock that moves only when told to; `tick` is what reading it costs. */
function scriptedClock(tick = 0) {
  let now = 0;
  return {
    clock: () => {
      now += tick;
      return now;
    },
    advance: (nanoseconds: number) => {
      now += nanoseconds;
    },
  };
}

function matrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, (_, cell) => cell) };
}

/** Rows of class 0, one of three. */
function classesOf(rows: number): ClassTargets {
  return { task: 'classification', codes: new Int32Array(rows), classCount: 3 };
}

describe('training', () => {
  const { clock, advance } = scriptedClock();
  const log: string[] = [];
  const encoded = (fold: number) => (): EncodedFold => {
    log.push(`encode ${fold}`);
    return {
      names: ['a'],
      train: matrix(fold + 1, 1),
      trainTargets: classesOf(fold + 1),
      test: matrix(1, 1),
      testTargets: classesOf(1),
    };
  };
  /** Its fits take so long, and one more step each time. */
  const fake = (name: string, milliseconds: number, fold: number): Estimator => {
    let iterations = 100 * fold;
    return {
      fit(features, targets) {
        expect(targets).toEqual(classesOf(fold + 1));
        expect(features.rows).toBe(fold + 1);
        log.push(`${name} ${fold}`);
        advance(milliseconds * millisecond);
        iterations++;
        return { parameterCount: 1, summary: { iterations, converged: true }, predict() {} };
      },
    };
  };
  const collectGarbage = () => log.push('collect');
  const time = (folds: number, milliseconds: readonly [number, number], signal?: AbortSignal) => {
    log.length = 0;
    return timeTraining(
      Array.from({ length: folds }, (_, fold) => encoded(fold)),
      (fold) => [fake('net', milliseconds[0], fold), fake('regression', milliseconds[1], fold)],
      { clock, collectGarbage, signal },
    );
  };

  it('times each model alone, fold by fold, after fits of the first fold that warm up', async () => {
    // Warming up takes 30 ms: 2 fits of 20 ms, 1 of 50 ms. Five fits over two folds are three a fold.
    const [net, regression] = await time(2, [20, 50]);
    expect(log).toEqual([
      'encode 0',
      'collect',
      ...['net 0', 'net 0', 'net 0', 'net 0', 'net 0'],
      ...['regression 0', 'regression 0', 'regression 0', 'regression 0'],
      'encode 1',
      ...['net 1', 'net 1', 'net 1'],
      ...['regression 1', 'regression 1', 'regression 1'],
    ]);
    // The fits that warmed up are not counted.
    expect(net).toEqual({ milliseconds: new Array(6).fill(20), iterations: [3, 4, 5, 101, 102, 103] });
    expect(regression).toEqual({ milliseconds: new Array(6).fill(50), iterations: [2, 3, 4, 101, 102, 103] });
  });

  it('times a fold once where it takes long and there are enough folds', async () => {
    const [net, regression] = await time(5, [20, 50]);
    expect(net?.milliseconds).toHaveLength(10);
    expect(regression?.milliseconds).toHaveLength(5);
  });

  it('counts the first fit where it takes more than a second, and begins no fold after five of them', async () => {
    const [net, regression] = await time(5, [2000, 50]);
    expect(net?.milliseconds).toEqual([2000, 2000, 2000]);
    expect(regression?.milliseconds).toEqual([50, 50, 50]);
    expect(log.filter((entry) => entry === 'net 0')).toHaveLength(1);
    expect(log.filter((entry) => entry === 'regression 0')).toHaveLength(2);
    expect(log).not.toContain('encode 3');
  });

  it('repeats a short fit a hundred times, or for 30 ms, at most', async () => {
    const [net, regression] = await time(1, [0.25, 2.5]);
    expect(net?.milliseconds).toEqual(new Array(100).fill(0.25));
    expect(regression?.milliseconds).toEqual(new Array(12).fill(2.5));
    expect(log.filter((entry) => entry === 'net 0')).toHaveLength(200);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(time(1, [1, 1], signal)).rejects.toThrow('enough');
    expect(log).toEqual(['encode 0', 'collect']);
  });
});

describe('prediction', () => {
  /** A model whose predictions take so long a row, and that notes the first value of each batch. */
  function fakeFitted(microsecondsARow: number, advance: (nanoseconds: number) => void) {
    const seen: number[] = [];
    const fitted: FittedModel = {
      parameterCount: 1,
      summary: { iterations: 1, converged: true },
      predict({ rows, values }, probabilities) {
        expect(probabilities).toHaveLength(rows * 2);
        seen.push(values[0] as number);
        advance(microsecondsARow * 1000 * rows);
        probabilities.fill(0.5);
      },
    };
    return { fitted, seen };
  }

  it('is timed a batch at a time, the models in turn', () => {
    const { clock, advance } = scriptedClock(1);
    const models = [fakeFitted(10, advance), fakeFitted(40, advance)];
    const latencies = timePrediction(
      models.map(({ fitted }) => fitted),
      matrix(100, 3),
      2,
      100,
      { clock },
    );
    // 100 rows of 10 µs, and the nanosecond that reading the clock costs. A block is one call: it is over 0.2 ms.
    expect(latencies).toMatchObject([
      {
        medianMicroseconds: 1000.001,
        p95Microseconds: 1000.001,
        coldMicroseconds: 1000.001,
        callsPerBlock: 1,
      },
      { medianMicroseconds: 4000.001, coldMicroseconds: 4000.001, callsPerBlock: 1 },
    ]);
    expect(latencies[0]?.samplesMicroseconds).toHaveLength(40);
    // Its probability a call: one cold, 8 to warm up (two models for 20 ms each, by 5 ms a round), 40 timed.
    expect(latencies[0]?.checksum).toBe(49 * 0.5);
  });

  it('takes another row each time, and begins again after the last', () => {
    const { clock, advance } = scriptedClock(1);
    const { fitted, seen } = fakeFitted(500, advance);
    timePrediction([fitted], matrix(20, 3), 2, 1, { clock });
    expect(seen.slice(0, 22)).toEqual([...Array.from({ length: 20 }, (_, row) => 3 * row), 0, 3]);
  });

  it('takes no more than 256 different rows', () => {
    const { clock, advance } = scriptedClock(1);
    // 2,000 ÷ 5 calls to warm up.
    const { fitted, seen } = fakeFitted(5, advance);
    timePrediction([fitted], matrix(1000, 1), 2, 1, { clock });
    expect(Math.max(...seen)).toBe(255);
    expect(seen.slice(255, 258)).toEqual([255, 0, 1]);
  });

  it('fills a batch up by taking rows again', () => {
    const { clock, advance } = scriptedClock(1);
    const batches: number[][] = [];
    const fitted: FittedModel = {
      parameterCount: 1,
      summary: { iterations: 1, converged: true },
      predict({ values }) {
        batches.push([...values]);
        advance(millisecond);
      },
    };
    timePrediction([fitted], matrix(2, 2), 2, 5, { clock });
    expect(batches[0]).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1]);
    expect(new Set(batches.map(String)).size).toBe(1);
  });
});

it('times the preparation of a row', () => {
  // Reading the clock costs 5 µs, so that a block has to be 100 × 5 µs long and only the cells that are read advance it.
  const { clock, advance } = scriptedClock(1);
  const values = new Proxy(Float64Array.of(1, 2, 3, 4), {
    get(cells, key) {
      if (key === '3') advance(300_000);
      return Reflect.get(cells, key, cells);
    },
  });
  const feature = { kind: 'numeric', name: 'a', values } as const;
  const latency = timePreprocessing([feature], Int32Array.of(0, 1, 2), Int32Array.of(3), { clock });
  expect(latency).toMatchObject({ medianMicroseconds: 300.001, callsPerBlock: 1 });
});
