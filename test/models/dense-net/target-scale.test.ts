import { describe, expect, it } from 'vitest';
import {
  requireScale,
  restoreUnit,
  standardizeTargets,
  targetScaleOf,
} from '../../../src/models/dense-net/target-scale.ts';

describe('the scale of a number to predict', () => {
  it('is its mean and the standard deviation of the population', () => {
    // Deviations −3, −1, 1, 3 from 5: their squares add up to 20, over 4 rows.
    const { mean, standardDeviation } = targetScaleOf(Float64Array.of(2, 4, 6, 8));
    expect(mean).toBe(5);
    expect(standardDeviation).toBeCloseTo(Math.sqrt(5), 14);
  });

  it('is 1 for a constant and for a single row', () => {
    expect(targetScaleOf(Float64Array.of(7, 7, 7))).toEqual({ mean: 7, standardDeviation: 1 });
    expect(targetScaleOf(Float64Array.of(7))).toEqual({ mean: 7, standardDeviation: 1 });
  });

  it('leads there and back, also far from zero', () => {
    for (const [offset, unit] of [
      [0, 1],
      [1.7e9, 10],
      [-3, 1e-9],
      [5e12, 1e12],
    ] as const) {
      const values = Float64Array.from({ length: 50 }, (_, row) => offset + unit * Math.sin(row));
      const scale = targetScaleOf(values);
      const standardized = standardizeTargets(values, scale);
      expect(standardized.reduce((sum, value) => sum + value, 0) / 50).toBeCloseTo(0, 5);
      expect(standardized.reduce((sum, value) => sum + value ** 2, 0) / 50).toBeCloseTo(1, 5);
      restoreUnit(standardized, 50, scale);
      standardized.forEach((value, row) => {
        expect(Math.abs(value - (values[row] as number))).toBeLessThan(1e-6 * unit);
      });
    }
  });

  it('restores no more numbers than told', () => {
    const numbers = Float64Array.of(1, 1, 1);
    restoreUnit(numbers, 2, { mean: 10, standardDeviation: 2 });
    expect(numbers).toEqual(Float64Array.of(12, 12, 1));
  });

  it('is required of a net that is given numbers', () => {
    expect(() => requireScale(null)).toThrow(TypeError);
  });
});
