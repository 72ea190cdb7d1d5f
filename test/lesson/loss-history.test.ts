import { describe, expect, it } from 'vitest';
import { LossHistory } from '../../src/lesson/loss-history.ts';

describe('the history of losses', () => {
  it('has a point an epoch at first', () => {
    const history = new LossHistory();
    for (const loss of [3, 2, 1]) history.add({ training: loss, heldOut: loss + 1 });
    expect(history.points).toEqual([
      { epoch: 1, training: 3, heldOut: 4 },
      { epoch: 2, training: 2, heldOut: 3 },
      { epoch: 3, training: 1, heldOut: 2 },
    ]);
  });

  it('stays short however long the training is, its points evenly spread', () => {
    const history = new LossHistory();
    for (let epoch = 1; epoch <= 10_000; epoch++) history.add({ training: epoch, heldOut: epoch });
    expect(history.epochs).toBe(10_000);
    expect(history.points.length).toBeLessThanOrEqual(800);
    expect(history.points.length).toBeGreaterThan(300);
    // 10,000 ÷ 800 = 12.5, and the next power of two is 16.
    expect(history.points.map(({ epoch }) => epoch)).toEqual(
      history.points.map((_, index) => 16 * (index + 1)),
    );
    expect(history.points.every(({ epoch, training }) => training === epoch)).toBe(true);
  });
});
