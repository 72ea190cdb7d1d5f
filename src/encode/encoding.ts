import type { Feature } from '../describe/dataset.ts';
import { angle, type DateEncoding, dateEncoding } from './date-encoding.ts';
import { columnOfLevel, type LevelEncoding, learnLevels, missingLabel } from './level-encoding.ts';
import type { CategoryColumns, Matrix } from './matrix.ts';
import { encodeNumber, learnNumber, type NumberEncoding } from './number-encoding.ts';

/** How one feature becomes columns of numbers. */
export type FeatureEncoding = NumberEncoding | LevelEncoding | DateEncoding;

/** How features become a matrix: everything in it was learned from training rows only. */
export interface Encoding {
  readonly features: readonly FeatureEncoding[];
  /** The name of each encoded column. */
  readonly names: readonly string[];
}

/** Learns imputation, scales and levels from the training rows. */
export function learnEncoding(features: readonly Feature[], rows: Int32Array): Encoding {
  const scratch = new Float64Array(rows.length);
  const encodings = features.map((feature) => learnFeature(feature, rows, scratch));
  const names = features.flatMap((feature, index) =>
    columnNames(feature, encodings[index] as FeatureEncoding),
  );
  return { features: encodings, names };
}

function learnFeature(feature: Feature, rows: Int32Array, scratch: Float64Array): FeatureEncoding {
  switch (feature.kind) {
    case 'numeric':
    case 'yes/no':
      return learnNumber(feature.values, rows, scratch);
    case 'category':
      return learnLevels(feature, rows);
    case 'date':
    case 'time':
      return dateEncoding(feature);
  }
}

function columnNames({ name }: Feature, encoding: FeatureEncoding): string[] {
  switch (encoding.kind) {
    case 'number':
      return encoding.hasIndicator ? [name, `${name} ${missingLabel}`] : [name];
    case 'levels':
      return encoding.labels.map((label) => `${name}=${label}`);
    case 'date':
      return encoding.circles.flatMap((circle) => [`${name} ${circle} sin`, `${name} ${circle} cos`]);
  }
}

/** Encodes rows of the table from which, in part, the encoding was learned. */
export function encodeRows(features: readonly Feature[], encoding: Encoding, rows: Int32Array): Matrix {
  const columns = encoding.names.length;
  const values = new Float64Array(rows.length * columns);
  for (let index = 0; index < rows.length; index++) {
    encodeRow(features, encoding, rows[index] as number, values, index * columns);
  }
  return { rows: rows.length, columns, values, categories: categoryColumns(features, encoding, rows) };
}

function categoryColumns(
  features: readonly Feature[],
  encoding: Encoding,
  rows: Int32Array,
): CategoryColumns[] {
  const categories: CategoryColumns[] = [];
  let first = 0;
  encoding.features.forEach((learned, index) => {
    const feature = features[index] as Feature;
    const count = countColumns(learned);
    if (feature.kind === 'category' && learned.kind === 'levels') {
      const codes = rows.map((row) => columnOfLevel(learned, feature.codes[row] as number));
      categories.push({ first, count, codes });
    }
    first += count;
  });
  return categories;
}

/** How many columns one feature becomes. */
export function countColumns(encoding: FeatureEncoding): number {
  switch (encoding.kind) {
    case 'number':
      return encoding.hasIndicator ? 2 : 1;
    case 'levels':
      return encoding.labels.length;
    case 'date':
      return 2 * encoding.circles.length;
  }
}

/** Writes one row's encoded features into `values` from `offset` on; the cells there must be 0. */
export function encodeRow(
  features: readonly Feature[],
  encoding: Encoding,
  row: number,
  values: Float64Array,
  offset: number,
): void {
  let column = offset;
  for (let index = 0; index < features.length; index++) {
    const feature = features[index] as Feature;
    const learned = encoding.features[index] as FeatureEncoding;
    if (learned.kind === 'number' && feature.kind !== 'category') {
      const value = feature.values[row] as number;
      values[column++] = encodeNumber(learned, value);
      if (learned.hasIndicator) values[column++] = Number.isNaN(value) ? 1 : 0;
    } else if (learned.kind === 'levels' && feature.kind === 'category') {
      const level = columnOfLevel(learned, feature.codes[row] as number);
      if (level >= 0) values[column + level] = 1;
      column += learned.labels.length;
    } else if (learned.kind === 'date' && (feature.kind === 'date' || feature.kind === 'time')) {
      for (const circle of learned.circles) {
        const radians = angle(circle, feature.values[row] as number);
        // A missing date has no direction: it lies in the middle of every circle.
        values[column++] = Number.isNaN(radians) ? 0 : Math.sin(radians);
        values[column++] = Number.isNaN(radians) ? 0 : Math.cos(radians);
      }
    }
  }
}
