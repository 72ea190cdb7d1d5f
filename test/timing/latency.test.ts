import { expect, it } from 'vitest';
import { clockResolution } from '../../src/timing/clock.ts';
import { measureLatency } from '../../src/timing/latency.ts';

/** A clock that moves only when told to, in whole steps, so that every figure can be computed by hand. */
function scriptedClock(step = 1) {
  let now = 0;
  let readings = 0;
  return {
    clock: () => {
      // A real clock moves on by itself: each reading costs one nanosecond.
      readings++;
      return Math.floor((now + readings) / step) * step;
    },
    advance: (nanoseconds: number) => {
      now += nanoseconds;
    },
  };
}

it('finds the smallest step of a clock', () => {
  expect(clockResolution(scriptedClock(1000).clock)).toBe(1000);
});

it('measures each operation by the clock it is given', () => {
  const { clock, advance } = scriptedClock();
  const takes = (nanoseconds: number) => (turn: number) => {
    advance(nanoseconds);
    return turn;
  };
  const [fast, slow] = measureLatency([takes(1_000), takes(50_000)], { clock, blocks: 5 });
  expect(fast?.coldMicroseconds).toBeCloseTo(1.001, 9);
  // 256 calls of a microsecond are the first power of two above a block's 200 µs; one nanosecond is the clock's own.
  expect(fast?.callsPerBlock).toBe(256);
  expect(fast?.samplesMicroseconds).toHaveLength(5);
  expect(fast?.medianMicroseconds).toBeCloseTo(1 + 0.001 / 256, 9);
  expect(slow?.callsPerBlock).toBe(4);
  expect(slow?.medianMicroseconds).toBeCloseTo(50 + 0.001 / 4, 9);
});

it('keeps the resolution of a coarse clock under 1 % of a block', () => {
  const { clock, advance } = scriptedClock(10_000);
  const operation = () => {
    advance(2_000);
    return 0;
  };
  const [latency] = measureLatency([operation], { clock, blocks: 3 });
  expect((latency?.callsPerBlock ?? 0) * 2_000).toBeGreaterThanOrEqual(100 * 10_000);
  expect(latency?.medianMicroseconds).toBeCloseTo(2, 1);
});

it('reports the 95th percentile, takes turns, and collects garbage once before it begins', () => {
  const { clock, advance } = scriptedClock();
  const order: string[] = [];
  const takes = (name: string) => () => {
    order.push(name);
    advance(name === 'a' && order.length > 40 && order.length < 44 ? 900_000 : 300_000);
    return 1;
  };
  let collections = 0;
  const [a] = measureLatency([takes('a'), takes('b')], {
    clock,
    blocks: 20,
    warmUpNanoseconds: 0,
    collectGarbage: () => {
      collections++;
    },
  });
  expect(collections).toBe(1);
  expect(order.slice(-4)).toEqual(['a', 'b', 'a', 'b']);
  expect(a?.medianMicroseconds).toBeCloseTo(300, 2);
  expect(Math.max(...(a?.samplesMicroseconds ?? []))).toBeCloseTo(900, 2);
});

it.each([
  ['as many as are asked for where they are short', 1e6, 40],
  ['those of a tenth of a second', 5e6, 20],
  ['eleven of an operation that takes long', 30e6, 11],
])('times blocks in turn: %s', (_, nanoseconds, blocks) => {
  const { clock, advance } = scriptedClock();
  const takes = () => {
    advance(nanoseconds);
    return 1;
  };
  const latencies = measureLatency([takes, takes], { clock });
  expect(latencies.map(({ samplesMicroseconds }) => samplesMicroseconds.length)).toEqual([blocks, blocks]);
});

it('sums the results, so that no engine can skip the work', () => {
  const { clock, advance } = scriptedClock();
  const [latency] = measureLatency(
    [
      () => {
        advance(1e6);
        return 2;
      },
    ],
    { clock, blocks: 3, warmUpNanoseconds: 0 },
  );
  expect(latency?.checksum).toBe(2 * 5);
});
