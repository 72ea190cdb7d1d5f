import type { FeatureSource } from '../describe/apply-features.ts';
import type { Dialect } from '../dialects/contract.ts';
import { countColumns, type Encoding, type FeatureEncoding } from '../encode/encoding.ts';
import { type EncodedFeature, featureSql } from './feature-sql.ts';
import type { MissingValues } from './missing-values.ts';
import { type Rows, rowsOf, type SelectColumn, sameColumn, selectOf } from './select.ts';
import type { UniqueNames } from './unique-names.ts';

/** How a table's cells become what models see. */
export interface Preprocessing {
  /** How each feature is made of its column, in the order of the encoding. */
  readonly sources: readonly FeatureSource[];
  readonly encoding: Encoding;
  /** What stands for a missing value in the table. */
  readonly missing: MissingValues;
}

/** Rows as models see them, in SQL. */
export interface EncodedRows {
  readonly rows: Rows;
  /** The name of each encoded column, as the select has it. */
  readonly columns: readonly string[];
  /** By encoded columns of numbers, the name of the one that is 1 where the cell was missing: those that are asked for and
   * those that models see anyway. */
  readonly missingFlags: ReadonlyMap<number, string>;
  readonly features: readonly EncodedFeature[];
}

/**
 * The rows of a table as a model sees them: a subquery that reads the cells, one that fills what is missing, and one
 * that scales numbers and gives each level its column.
 *
 * @param table what stands behind `from`
 * @param carried columns of the table that every subquery passes on, by the names that they have from there on
 * @param flagged the encoded columns of numbers of which a model asks whether the cell was missing
 */
export function encodedRows(
  dialect: Dialect,
  { sources, encoding, missing }: Preprocessing,
  table: Rows,
  carried: readonly SelectColumn[],
  names: UniqueNames,
  flagged: ReadonlySet<number> = new Set(),
): EncodedRows {
  const places = firstColumns(encoding);
  const features = sources.map((source, index) =>
    featureSql(
      dialect,
      source,
      encoding.features[index] as FeatureEncoding,
      missing,
      names,
      flagged.has(places[index] as number),
    ),
  );
  const passed = carried.map(({ name }) => sameColumn(dialect, name));
  const layer = (comment: string, columns: readonly SelectColumn[], rows: Rows, name: string): Rows =>
    rowsOf(dialect, selectOf(dialect, comment, columns, rows), name);
  const cells = layer(
    'the cells, as what they are',
    [...carried, ...features.flatMap((feature) => feature.cells)],
    table,
    'cells',
  );
  const filled = layer(
    'missing cells filled, and levels by their places',
    [...passed, ...features.flatMap((feature) => feature.filled)],
    cells,
    'filled',
  );
  const encoded = layer(
    'numbers scaled, and a column of 0 and 1 for each level',
    [...passed, ...features.flatMap(({ encoded, flag }) => columnsOf(encoded, flag))],
    filled,
    'features',
  );
  const columns = features.flatMap((feature) => feature.encoded.map(({ name }) => name));
  const missingFlags = new Map(
    features.flatMap(({ flag }, index) => (flag === undefined ? [] : [[places[index] as number, flag.name]])),
  );
  return { rows: encoded, columns, missingFlags, features };
}

/** An indicator that models see is the flag, too. */
function columnsOf(
  encoded: readonly SelectColumn[],
  flag: SelectColumn | undefined,
): readonly SelectColumn[] {
  return flag === undefined || encoded.includes(flag) ? encoded : [...encoded, flag];
}

/** The first encoded column of each feature. */
function firstColumns({ features }: Encoding): number[] {
  let next = 0;
  return features.map((feature) => {
    const first = next;
    next += countColumns(feature);
    return first;
  });
}
