import { describe, expect, it } from 'vitest';
import { intervalOfSums } from '../../src/statistics/interval-of-sums.ts';

describe('an interval from sums', () => {
  it('reaches t(0.975; n − 1) standard errors: 0.5 ± 3.1824 × √(8 ÷ 3 ÷ 4)', () => {
    const { estimate, low, high } = intervalOfSums(0.5, 4, 8);
    expect(estimate).toBe(0.5);
    expect(low).toBeCloseTo(0.5 - 2.5985, 3);
    expect(high).toBeCloseTo(0.5 + 2.5985, 3);
  });

  it('is none of a single row', () => {
    expect(intervalOfSums(0.5, 1, 0)).toEqual({ estimate: 0.5, low: null, high: null });
  });
});
