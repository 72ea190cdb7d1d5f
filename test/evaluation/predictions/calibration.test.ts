import { expect, it } from 'vitest';
import { calibrationBins } from '../../../src/evaluation/predictions/calibration.ts';
import { classCases } from './predictions.ts';

it.each(classCases)("$name: equals scikit-learn's calibration_curve", ({ parts, calibration }) => {
  const bins = calibrationBins(parts);
  expect(bins.length).toBe(calibration.predicted.length);
  bins.forEach(({ predicted, observed }, index) => {
    expect(predicted).toBeCloseTo(calibration.predicted[index] as number, 12);
    expect(observed).toBeCloseTo(calibration.observed[index] as number, 12);
  });
  const rows = parts.reduce((sum, { classes }) => sum + classes.length, 0);
  expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows);
});

it('counts a probability that ends a range in it', () => {
  const parts = [
    {
      classes: Int32Array.of(1, 0, 1),
      probabilities: Float64Array.of(0.5, 0.5, 0.49, 0.51, 1, 0),
      classCount: 2,
    },
  ];
  expect(calibrationBins(parts)).toEqual([
    { rows: 1, predicted: 0, observed: 1 },
    { rows: 1, predicted: 0.5, observed: 1 },
    { rows: 1, predicted: 0.51, observed: 0 },
  ]);
});
