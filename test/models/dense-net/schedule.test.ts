import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  epochOrder,
  holdOutParts,
  medianSearch,
  mostPatienceEpochs,
  searchEpochs,
  solvedScore,
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

describe('holdOutParts', () => {
  it('parts all rows, and every class by its share up to one row', () => {
    const tables = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(tables, fc.integer(), (codes, seed) => {
        const splits = holdOutParts(Int32Array.from(codes), 4, seed);
        expect(splits).toHaveLength(Math.min(5, codes.length));
        for (const { training, heldOut } of splits) {
          expect([...training, ...heldOut].sort((a, b) => a - b)).toEqual(codes.map((_, row) => row));
          expect(Math.abs(heldOut.length - codes.length / 5)).toBeLessThan(1);
          for (const code of [0, 1, 2, 3]) {
            const count = codes.filter((other) => other === code).length;
            const held = heldOut.filter((row) => codes[row] === code).length;
            expect(Math.abs(held - count / 5)).toBeLessThan(1);
          }
        }
        const allHeldOut = splits.flatMap(({ heldOut }) => [...heldOut]);
        expect(allHeldOut.sort((a, b) => a - b)).toEqual(codes.map((_, row) => row));
      }),
      { seed: 1 },
    );
  });

  it('holds out one part of a table of 2,000 rows', () => {
    const classes = Int32Array.from({ length: 2000 }, (_, row) => row % 2);
    expect(holdOutParts(classes, 2, 1).map(({ heldOut }) => heldOut.length)).toEqual([400]);
    expect(holdOutParts(classes.slice(1), 2, 1)).toHaveLength(5);
  });

  it('is decided by the seed', () => {
    const classes = Int32Array.from({ length: 100 }, (_, row) => row % 2);
    expect(holdOutParts(classes, 2, 1)).toEqual(holdOutParts(classes, 2, 1));
    expect(holdOutParts(classes, 2, 1)).not.toEqual(holdOutParts(classes, 2, 2));
  });
});

describe('searchEpochs', () => {
  it('takes the epoch of the best score, 30 epochs after it on a small table', () => {
    const trained: number[] = [];
    const search = searchEpochs(500, (epoch) => {
      trained.push(epoch);
      return epoch === 6 ? 0.1 : 0.2;
    });
    expect(search).toEqual({ epochs: 7, stillImproving: false, diverged: false });
    expect(trained).toEqual(Array.from({ length: 37 }, (_, epoch) => epoch));
  });

  it('counts patience in steps on a long table: 8,000 of 1,000 an epoch', () => {
    let trained = 0;
    searchEpochs(32_000, (epoch) => {
      trained++;
      return epoch === 0 ? 0.1 : 0.2;
    });
    expect(trained).toBe(9);
  });

  it.each([
    [640_000, 4, '20,000 steps an epoch'],
    [1_280_000, 2, '40,000 steps an epoch'],
    [10_000_000, 1, '312,500 steps an epoch'],
  ])('waits on %i rows for %i epochs, of %s', (rows, patience) => {
    let trained = 0;
    searchEpochs(rows, () => ++trained);
    expect(trained).toBe(1 + patience);
  });

  it('ends at ten times the patience, and says that the score still fell', () => {
    let trained = 0;
    const search = searchEpochs(500, () => -++trained);
    expect(trained).toBe(300);
    expect(search).toEqual({ epochs: 300, stillImproving: true, diverged: false });
  });

  it('ends at once where the score has nothing left to gain', () => {
    const scores = [0.2, 0.001, 0.0001, 0];
    const search = searchEpochs(500, (epoch) => scores[epoch] as number, 30, solvedScore.softmax);
    expect(search).toEqual({ epochs: 3, stillImproving: false, diverged: false });
  });

  it('waits 60 epochs for a number, which improves in smaller steps', () => {
    let trained = 0;
    const scoreAfter = (epoch: number) => {
      trained++;
      return epoch === 0 ? 0.1 : 0.2;
    };
    searchEpochs(500, scoreAfter, mostPatienceEpochs.linear);
    expect(trained).toBe(61);
  });

  it('ends where a score is no finite number, with the best epoch before or the first', () => {
    for (const score of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const scores = [0.3, 0.1, 0.2, score, 0.01];
      const search = searchEpochs(1, (epoch) => scores[epoch] as number);
      expect(search).toEqual({ epochs: 2, stillImproving: false, diverged: true });
      expect(searchEpochs(1, () => score)).toEqual({ epochs: 1, stillImproving: false, diverged: true });
    }
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
