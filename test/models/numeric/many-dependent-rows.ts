import type { Matrix } from '../../../src/encode/matrix.ts';
import { createRandom } from '../../../src/random/random.ts';

/** A table of which each column but the last follows from the others. */
export interface DependentRows {
  readonly features: Matrix;
  /** The last column alone with the first four, which is all that can be estimated. */
  readonly independent: Matrix;
  readonly values: Float64Array;
}

/**
 * Many rows of a category of five levels, of which the first is left out, a standardized yes/no column that says whether
 * the level is one of the first two, and a number.
 */
export function manyDependentRows(rows: number): DependentRows {
  const random = createRandom(1);
  const uniform = (): number => random.below(1000) / 1000;
  const levels = Array.from({ length: rows }, () => Math.floor(5 * uniform() ** 2));
  const share = levels.filter((level) => level < 2).length / rows;
  const deviation = Math.sqrt(share * (1 - share));
  const table = levels.map((level) => [
    ...[1, 2, 3, 4].map((other) => Number(level === other)),
    (Number(level < 2) - share) / deviation,
    3 * uniform() - 1.5,
  ]);
  const values = Float64Array.from(
    table,
    (row, at) => (row[5] as number) + 0.2 * (levels[at] as number) + 2 * uniform(),
  );
  return {
    features: { rows, columns: 6, values: Float64Array.from(table.flat()) },
    independent: { rows, columns: 5, values: Float64Array.from(table.flatMap((row) => row.toSpliced(4, 1))) },
    values,
  };
}
