import { describe, expect, it } from 'vitest';
import { timePrediction, timePreprocessing } from '../../../src/evaluation/timing/time-prediction.ts';
import type { FittedModel } from '../../../src/models/contract/fitted-model.ts';

import { matrix, millisecond, scriptedClock } from './scripted-clock.ts';

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
    // Its probability a call: one cold, 2 to warm up (two models for 5 ms each, blocks of 1 and 4 ms) and 40 that count.
    expect(latencies[0]?.checksum).toBe(43 * 0.5);
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
