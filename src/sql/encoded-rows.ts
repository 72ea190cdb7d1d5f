import type { FeatureSource } from '../describe/apply-features.ts';
import type { Dialect } from '../dialects/contract.ts';
import type { Encoding, FeatureEncoding } from '../encode/encoding.ts';
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
  readonly features: readonly EncodedFeature[];
}

/**
 * The rows of a table as a model sees them: a subquery that reads the cells, one that fills what is missing, and one
 * that scales numbers and gives each level its column.
 *
 * @param table what stands behind `from`
 * @param carried columns of the table that every subquery passes on, by the names that they have from there on
 */
export function encodedRows(
  dialect: Dialect,
  { sources, encoding, missing }: Preprocessing,
  table: Rows,
  carried: readonly SelectColumn[],
  names: UniqueNames,
): EncodedRows {
  const features = sources.map((source, index) =>
    featureSql(dialect, source, encoding.features[index] as FeatureEncoding, missing, names),
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
    [...passed, ...features.flatMap((feature) => feature.encoded)],
    filled,
    'features',
  );
  const columns = features.flatMap((feature) => feature.encoded.map(({ name }) => name));
  return { rows: encoded, columns, features };
}
