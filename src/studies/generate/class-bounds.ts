import { InputError } from '../../errors.ts';

/**
 * Where to cut scores so that each class gets the share of the rows that was asked for, to the nearest row.
 *
 * @param shares one a class, from the lowest scores up; they add to 1
 * @returns the lowest score of each class but the first, so that a row's class is the number of bounds that its score
 * reaches. Rows with equal scores are of one class, so that the class follows from the score alone.
 * @throws InputError where a class would have no row
 */
export function classBounds(scores: Float64Array, shares: readonly number[]): number[] {
  const sorted = scores.toSorted();
  let share = 0;
  let end = 0;
  const ends = shares.map((ofClass) => {
    const start = end;
    share += ofClass;
    end = Math.round(share * sorted.length);
    if (end === start) {
      throw new InputError(
        `${sorted.length} rows are too few: a class with a share of ${Number(ofClass.toPrecision(3))} would have none ` +
          '(ask for more with --rows, or for a larger share with --balance)',
      );
    }
    return end;
  });
  return ends.slice(0, -1).map((bound) => sorted[bound] as number);
}
