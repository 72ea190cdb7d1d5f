import { describe, expect, it } from 'vitest';
import { instantiateKernel } from '../../../src/models/dense-net/kernel/exports.ts';

const kernel = instantiateKernel();

/** The distance of neighbouring float32 numbers at a value. */
function unitInLastPlace(value: number): number {
  const exponent = Math.max(-126, Math.floor(Math.log2(Math.abs(value))));
  return 2 ** (exponent - 23);
}

/** The largest error against Math's float64 result, in units in the last place of float32. */
function largestError(
  ours: (x: number) => number,
  exact: (x: number) => number,
  inputs: readonly number[],
): number {
  let most = 0;
  for (const input of inputs) {
    const x = Math.fround(input);
    most = Math.max(most, Math.abs(ours(x) - exact(x)) / unitInLastPlace(exact(x)));
  }
  return most;
}

function range(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

describe("the kernel's own functions, against Math", () => {
  it('exp is within 2 units in the last place', () => {
    expect(largestError(kernel.expOf, Math.exp, range(-87.3, 88.7, 200_001))).toBeLessThan(2);
    expect(largestError(kernel.expOf, Math.exp, range(-0.7, 0.7, 100_001))).toBeLessThan(2);
    expect(kernel.expOf(0)).toBe(1);
  });

  it('exp falls to zero and rises to infinity where float32 ends', () => {
    expect(kernel.expOf(-103.9)).toBe(2 ** -149);
    expect(kernel.expOf(-104.1)).toBe(0);
    expect(kernel.expOf(-1e30)).toBe(0);
    expect(kernel.expOf(88.8)).toBe(Number.POSITIVE_INFINITY);
    expect(kernel.expOf(1e30)).toBe(Number.POSITIVE_INFINITY);
  });

  it('log is within 2 units in the last place', () => {
    const powers = range(-125.9, 127.9, 200_001).map((exponent) => 2 ** exponent);
    expect(largestError(kernel.logOf, Math.log, powers)).toBeLessThan(2);
    expect(largestError(kernel.logOf, Math.log, range(1.0001, 20, 200_001))).toBeLessThan(2);
    expect(kernel.logOf(1)).toBe(0);
  });

  it('tanh is within 3 units in the last place and odd', () => {
    expect(largestError(kernel.tanhOf, Math.tanh, range(1e-4, 12, 200_001))).toBeLessThan(3);
    expect(largestError(kernel.tanhOf, Math.tanh, range(1e-30, 1e-3, 10_001))).toBeLessThan(3);
    expect(kernel.tanhOf(-0.4)).toBe(-kernel.tanhOf(0.4));
    expect(kernel.tanhOf(-3)).toBe(-kernel.tanhOf(3));
    expect(kernel.tanhOf(100)).toBe(1);
  });
});
