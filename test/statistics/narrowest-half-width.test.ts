import { expect, test } from 'vitest';
import { correctedInterval } from '../../src/statistics/corrected-interval.ts';
import { narrowestHalfWidth } from '../../src/statistics/narrowest-half-width.ts';

test('the example holds', () => {
  expect(narrowestHalfWidth(2, 1 / 4)).toBeCloseTo(1.959964, 6);
});

test('is what the corrected interval comes down to after ever more folds', () => {
  // 50,000 folds of −1 and as many of +1 have s = √(100,000 / 99,999).
  const differences = Array.from({ length: 100_000 }, (_, fold) => (fold % 2 === 0 ? -1 : 1));
  const { high } = correctedInterval(differences, 1 / 4);
  expect(high).toBeCloseTo(narrowestHalfWidth(1, 1 / 4), 4);
  expect(high).toBeGreaterThan(narrowestHalfWidth(1, 1 / 4));
});
