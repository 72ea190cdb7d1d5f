import { describe, expect, it } from 'vitest';
import {
  epochOrder,
  manyRows,
  medianSearch,
  type SearchRules,
  searchEpochs,
  searchRules,
} from '../../../src/models/dense-net/schedule.ts';

describe('epochOrder', () => {
  it('has every row once, in an order that seed and epoch alone decide', () => {
    const rows = Int32Array.from({ length: 100 }, (_, row) => 3 * row);
    const order = epochOrder(rows, 1, 0);
    expect(order.toSorted()).toEqual(rows);
    expect(epochOrder(rows, 1, 0)).toEqual(order);
    expect(epochOrder(rows, 1, 1)).not.toEqual(order);
    expect(epochOrder(rows, 2, 0)).not.toEqual(order);
    expect(epochOrder(new Int32Array(0), 1, 0)).toHaveLength(0);
  });
});

/** Those of a table from which the net is trained afresh, of classes. */
const afresh = searchRules('softmax', manyRows - 1);
const kept = searchRules('softmax', manyRows);

describe('searchEpochs', () => {
  it('takes the epoch of the best score, 30 epochs after it on a small table', () => {
    const trained: number[] = [];
    const search = searchEpochs(
      500,
      (epoch) => {
        trained.push(epoch);
        return epoch === 6 ? 0.1 : 0.2;
      },
      afresh,
    );
    expect(search).toEqual({ epochs: 7, stillImproving: false, diverged: false });
    expect(trained).toEqual(Array.from({ length: 37 }, (_, epoch) => epoch));
  });

  it('counts patience in steps on a long table: 8,000 of 1,000 an epoch', () => {
    let trained = 0;
    searchEpochs(
      32_000,
      (epoch) => {
        trained++;
        return epoch === 0 ? 0.1 : 0.2;
      },
      afresh,
    );
    expect(trained).toBe(9);
  });

  it.each([
    [640_000, 4, '20,000 steps an epoch'],
    [1_280_000, 2, '40,000 steps an epoch'],
    [10_000_000, 1, '312,500 steps an epoch'],
  ])('waits on %i rows for %i epochs, of %s', (rows, patience) => {
    let trained = 0;
    searchEpochs(rows, () => ++trained, afresh);
    expect(trained).toBe(1 + patience);
  });

  it('ends at ten times the patience, and says that the score still fell', () => {
    let trained = 0;
    const search = searchEpochs(500, () => 400 - ++trained, afresh);
    expect(trained).toBe(300);
    expect(search).toEqual({ epochs: 300, stillImproving: true, diverged: false });
  });

  it('ends at once where the score has nothing left to gain', () => {
    const scores = [0.2, 0.001, 0.0001, 0];
    const search = searchEpochs(500, (epoch) => scores[epoch] as number, afresh);
    expect(search).toEqual({ epochs: 3, stillImproving: false, diverged: false });
  });

  it('waits 60 epochs for a number, which improves in smaller steps', () => {
    let trained = 0;
    const scoreAfter = (epoch: number) => {
      trained++;
      return epoch === 0 ? 0.1 : 0.2;
    };
    searchEpochs(500, scoreAfter, searchRules('linear', 500));
    expect(trained).toBe(61);
  });

  it('ends where a score is no finite number, with the best epoch before or the first', () => {
    for (const score of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const scores = [0.3, 0.1, 0.2, score, 0.01];
      const search = searchEpochs(1, (epoch) => scores[epoch] as number, afresh);
      expect(search).toEqual({ epochs: 2, stillImproving: false, diverged: true });
      expect(searchEpochs(1, () => score, afresh)).toEqual({
        epochs: 1,
        stillImproving: false,
        diverged: true,
      });
    }
  });
});

describe('a search whose net is kept', () => {
  const scored = (scores: readonly number[], rules: SearchRules): [epochs: number, trained: number] => {
    let trained = 0;
    const { epochs } = searchEpochs(
      128_000,
      (epoch) => {
        trained = epoch + 1;
        return scores[epoch] ?? 1;
      },
      rules,
    );
    return [epochs, trained];
  };

  it('waits for 4,000 steps, three epochs at least', () => {
    expect(scored([0.5], kept)).toEqual([1, 4]);
    let trained = 0;
    searchEpochs(12_800, () => ++trained, kept);
    expect(trained).toBe(11);
  });

  it('does not wait for less than a thousandth, but takes it', () => {
    expect(scored([0.5, 0.4999, 0.4998, 0.4997, 0.1], kept)).toEqual([4, 4]);
    expect(scored([0.5, 0.4996, 0.499, 0.4989, 0.4988], kept)).toEqual([5, 6]);
    expect(scored([0.5, 0.4999, 0.4998, 0.4997, 0.4996], afresh)).toEqual([5, 9]);
  });

  it('is told of every best epoch', () => {
    const best: number[] = [];
    const scores = [0.5, 0.6, 0.4, 0.3, 0.35];
    let trained = 0;
    const scoreAfter = (epoch: number): number => {
      trained = epoch + 1;
      return scores[epoch] ?? 1;
    };
    searchEpochs(128_000, scoreAfter, kept, () => best.push(trained));
    expect(best).toEqual([1, 3, 4]);
  });
});

describe('medianSearch', () => {
  it('takes the middle number of epochs, the lower one of two', () => {
    const searches = [9, 2, 300, 5, 7].map((epochs) => ({
      epochs,
      stillImproving: epochs === 300,
      diverged: false,
    }));
    expect(medianSearch(searches)).toMatchObject({ epochs: 7, stillImproving: false });
    expect(medianSearch(searches.slice(0, 2))).toMatchObject({ epochs: 2, stillImproving: false });
    expect(medianSearch(searches.slice(2, 3))).toMatchObject({ epochs: 300, stillImproving: true });
  });
});
