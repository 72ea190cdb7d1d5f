import type { Targets } from '../contract/targets.ts';

/** How neighbours answer: each class by its share among them, or a number by their mean. */
export interface NeighbourVotes {
  /** Numbers of an answer: one a class, or one. */
  readonly width: number;
  /** Adds a neighbour to a sum of answers. */
  add(row: number, sums: Float64Array, offset: number): void;
  /** The squared error of `sums` ÷ `count` as the answer for a row; of classes, Brier's score. */
  squaredError(row: number, sums: Float64Array, count: number): number;
}

export function votesOf(targets: Targets): NeighbourVotes {
  if (targets.task === 'regression') {
    const { values } = targets;
    return {
      width: 1,
      add(row, sums, offset) {
        sums[offset] = (sums[offset] as number) + (values[row] as number);
      },
      squaredError: (row, sums, count) => ((sums[0] as number) / count - (values[row] as number)) ** 2,
    };
  }
  const { codes, classCount } = targets;
  return {
    width: classCount,
    add(row, sums, offset) {
      const place = offset + (codes[row] as number);
      sums[place] = (sums[place] as number) + 1;
    },
    squaredError(row, sums, count) {
      const code = codes[row] as number;
      return sums.reduce((error, votes, of) => error + (votes / count - Number(of === code)) ** 2, 0);
    },
  };
}
