import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/random/random.ts';
import { dealBlocks } from '../../src/split/deal-blocks.ts';
import { blockInterval, sumBlocks } from '../../src/statistics/block-interval.ts';
import { unitInterval } from '../../src/statistics/unit-interval.ts';

it('sums what units move in the mean over the repeats', () => {
  const influences = [Float64Array.of(4, 0, -4, 0), Float64Array.of(2, 2, -4, 0)];
  // Means 3, 1, −4, 0 of four units.
  const blocks = { ofUnit: Int32Array.of(0, 1, 1, 0), count: 2 };
  expect(sumBlocks(influences, blocks)).toEqual([3 / 4, -3 / 4]);
});

describe('blockInterval', () => {
  it('is what its example says', () => {
    const { estimate, low, high } = blockInterval(
      { ofFolds: [[0.5, 1.5]], blocks: [1, 0, 0, -1], restsOnFits: false },
      1 / 4,
    );
    // t(0.975; 3) = 3.182446, and 1.5 × 8/3 = 4.
    expect([estimate, low, high]).toEqual([
      1,
      expect.closeTo(1 - 6.364893, 5),
      expect.closeTo(1 + 6.364893, 5),
    ]);
  });

  it('is that of the units where each is a block', () => {
    const influences = [Float64Array.of(2, 0.5, 0, -2.5)];
    for (const restsOnFits of [false, true]) {
      for (const testToTrain of [0, 1 / 4]) {
        const resampled = { estimate: 0.5, ofRepeats: [0.5], influences, restsOnFits };
        const expected = unitInterval(resampled, testToTrain);
        const blocks = sumBlocks(influences, { ofUnit: Int32Array.of(0, 1, 2, 3), count: 4 });
        const { low, high } = blockInterval({ ofFolds: [[0.5]], blocks, restsOnFits }, testToTrain);
        expect(low).toBeCloseTo(expected.low ?? 0, 12);
        expect(high).toBeCloseTo(expected.high ?? 0, 12);
      }
    }
  });

  it('charges what folds differ by within a repeat, and what repeats differ by', () => {
    // Blocks: 4 × 2/3 ÷ 16 = 1/6. Folds of a repeat vary by 1/2 and 9/2, ÷ 2 and in the mean 5/4. Means 0.5 and 1.5: r² = 1/2.
    const { estimate, high } = blockInterval(
      {
        ofFolds: [
          [0, 1],
          [0, 3],
        ],
        blocks: [0.25, 0, 0, -0.25],
        restsOnFits: false,
      },
      1 / 4,
    );
    const variance = 1.25 * (1 / 6 + (5 / 4 - 1 / 6) / 4) + 1 / 4;
    expect(estimate).toBe(1);
    expect(high - 1).toBeCloseTo(3.182446 * Math.sqrt(variance), 5);
  });

  it('comes near that of many units, whatever their number', () => {
    const random = createRandom(7);
    const units = 5000;
    const drawn = Float64Array.from({ length: units }, () => random.below(1000) / 1000);
    const center = drawn.reduce((sum, value) => sum + value, 0) / units;
    const influences = [drawn.map((value) => value - center)];
    const expected = unitInterval({ estimate: 0, ofRepeats: [0], influences, restsOnFits: false }, 1 / 4);
    const blocks = sumBlocks(influences, dealBlocks(units, createRandom(1)));
    const { high } = blockInterval({ ofFolds: [[0]], blocks, restsOnFits: false }, 1 / 4);
    // 50 blocks tell a standard deviation to 1 ÷ √98, a tenth; three times that.
    expect(Math.abs(high / (expected.high ?? 0) - 1)).toBeLessThan(0.3);
  });
});
