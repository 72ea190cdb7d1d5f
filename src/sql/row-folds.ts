import type { Dialect } from '../dialects/contract.ts';
import type { ComputedRows } from './layer-scores.ts';
import { type Rows, rowsOf, type SelectColumn, sameColumn, selectOf, sumOf } from './select.ts';
import type { UniqueNames } from './unique-names.ts';

/** A prime of 31 bits, and a generator of all numbers below it (Park and Miller, 1988). */
const prime = 2 ** 31 - 1;
const generator = 48_271;

/** Encoded numbers are told apart to so many parts of one. */
const parts = 1e6;

/** Rows with the fold of each. */
export interface FoldedRows {
  readonly rows: Rows;
  /** The column that holds the fold, 0 to folds − 1. */
  readonly fold: string;
}

/**
 * Deals rows into folds by a hash of their encoded numbers, so that rows that are alike are in one fold, and every engine
 * deals them alike: all products stay below 2⁵³, and so are exact.
 *
 * @param passed columns that are passed on beside the encoded ones
 */
export function foldRows(
  dialect: Dialect,
  { rows, columns }: ComputedRows,
  passed: readonly SelectColumn[],
  { folds, seed }: { readonly folds: number; readonly seed: number },
  names: UniqueNames,
): FoldedRows {
  const quoted = (name: string) => dialect.identifier(name);
  const kept = [...passed, ...columns.map((name) => sameColumn(dialect, name))];
  const factors = multipliers(columns.length, seed);
  const [mix, spread, fold] = [names.give('mix'), names.give('spread'), names.give('fold')];
  const terms = columns.map(
    (name, j) =>
      `floor(${quoted(name)} * ${dialect.number(parts)} + ${dialect.number(0.5)}) * ${dialect.number(factors[j] as number)}`,
  );
  const remainder = (name: string) =>
    `(${quoted(name)} - ${dialect.number(prime)} * floor(${quoted(name)} / ${dialect.number(prime)}))`;
  const place = `floor(${remainder(spread)} / ${dialect.number(prime)} * ${dialect.number(folds)})`;
  const last = dialect.number(folds - 1);
  const layers: readonly SelectColumn[] = [
    { expression: sumOf(terms), name: mix },
    { expression: `${remainder(mix)} * ${dialect.number(generator)}`, name: spread },
    { expression: `greatest(${dialect.number(0)}, least(${last}, ${place}))`, name: fold },
  ];
  const dealt = layers.reduce(
    (before, layer) => rowsOf(dialect, selectOf(dialect, 'a hash', [...kept, layer], before), 'hashed'),
    rows,
  );
  return { rows: dealt, fold };
}

/** A factor a column, whose product with an encoded number of usual size has bits to spare. */
export function multipliers(count: number, seed: number): number[] {
  let state = (seed % (prime - 1)) + 1;
  return Array.from({ length: count }, () => {
    state = Number((BigInt(state) * BigInt(generator)) % BigInt(prime));
    return (state % 1_000_000) + 1;
  });
}
