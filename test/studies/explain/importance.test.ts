import { expect, it } from 'vitest';
import type { PermutationOutcome } from '../../../src/evaluation/importance/permute-features.ts';
import { summarizeImportance } from '../../../src/studies/explain/importance.ts';

const predictions = new Float64Array(0);
const fold = (net: (number | null)[], regression: (number | null)[]): PermutationOutcome => [
  { id: 'dense-net', predictions, score: 0.75, losses: net },
  { id: 'logistic-regression', predictions, score: 0.5, losses: regression },
];
const outcomes = [fold([0.01, 0.2, null], [0.125, 0.25, 0]), fold([0.03, 0.4, 0], [0.125, 0.75, 0])];

it('sums up over the folds in points, the feature that the net needs most first', () => {
  const summary = summarizeImportance(['a', 'b', 'c'], outcomes, 'accuracy');
  expect(summary).toMatchObject({ unit: 'points', metric: 'accuracy', scores: { net: 75, regression: 50 } });
  expect(summary.features.map(({ feature }) => feature)).toEqual(['b', 'a', 'c']);
  // 20 and 40 points: mean 30, sd √((10² + 10²) ∕ 1).
  expect(summary.features[0]?.net).toEqual({
    mean: 30,
    sd: expect.closeTo(Math.sqrt(200), 9),
    perFold: [20, 40],
  });
  expect(summary.features[0]?.regression.mean).toBe(50);
  // Where one fold does not define it the others are left.
  expect(summary.features[2]?.net).toEqual({ mean: 0, sd: null, perFold: [null, 0] });
  expect(summary.rankCorrelation).toBe(1);
});

it('leaves an error in its unit', () => {
  const summary = summarizeImportance(['a', 'b', 'c'], outcomes, 'rmse');
  expect(summary.unit).toBe('target');
  expect(summary.features[0]?.net.perFold).toEqual([0.2, 0.4]);
});
