import { expect, it } from 'vitest';
import { classShares, scorePredictions } from '../../../src/evaluation/folds/score-predictions.ts';

it('scores classes by the shares of those that were learned from', () => {
  const targets = { task: 'classification', codes: Int32Array.of(0, 0, 1, 1), classCount: 2 } as const;
  const learned = classShares({ ...targets, codes: Int32Array.of(0, 0, 0, 0, 1) });
  expect([...learned]).toEqual([0.8, 0.2]);
  const answers = Float64Array.of(0.9, 0.1, 0.7, 0.3, 0.7, 0.3, 0.2, 0.8);
  expect(scorePredictions('accuracy', targets, answers, learned)).toBe(0.75);
  // Divided by 0.8 and 0.2, the second and the third row's 0.7 and 0.3 become 0.875 and 1.5: both answer 1.
  expect(scorePredictions('priorCorrectedBalancedAccuracy', targets, answers, learned)).toBe(0.75);
  const balanced = classShares({ ...targets, codes: Int32Array.of(0, 1) });
  expect(scorePredictions('priorCorrectedBalancedAccuracy', targets, answers, balanced)).toBe(0.75);
  expect(
    scorePredictions('balancedAccuracy', targets, Float64Array.of(1, 0, 0, 1, 0, 1, 0, 1), learned),
  ).toBe(0.75);
});

it('scores numbers', () => {
  const targets = { task: 'regression', values: Float64Array.of(1, 2) } as const;
  expect(scorePredictions('mae', targets, Float64Array.of(2, 4), classShares(targets))).toBe(1.5);
});
