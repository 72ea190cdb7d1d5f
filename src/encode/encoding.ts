import type { Feature } from '../describe/dataset.ts';
import { angle, type DateEncoding, dateEncoding } from './date-encoding.ts';
import { columnOfLevel, type LevelEncoding, learnLevels, missingLabel } from './level-encoding.ts';
import type { CategoryColumns, Matrix, MissingCells } from './matrix.ts';
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

/** So many numbers are encoded feature after feature: they stay in the processor's cache meanwhile. */
const blockNumbers = 2 ** 15;

/**
 * Encodes rows of the table from which, in part, the encoding was learned.
 *
 * @param values room for rows × columns, zeros
 */
export function encodeRows(
  features: readonly Feature[],
  encoding: Encoding,
  rows: Int32Array,
  values: Float64Array = new Float64Array(rows.length * encoding.names.length),
): Matrix {
  const columns = encoding.names.length;
  const blockRows = Math.max(1, Math.floor(blockNumbers / columns));
  for (let from = 0; from < rows.length; from += blockRows) {
    encodeInto(values.subarray(from * columns), features, encoding, rows.subarray(from, from + blockRows));
  }
  return {
    rows: rows.length,
    columns,
    values,
    categories: categoryColumns(features, encoding, rows),
    missing: missingCells(features, encoding, rows),
  };
}

/** Writes the encoded features of rows into `values`, rows × columns; the cells there must be 0. */
export function encodeInto(
  values: Float64Array,
  features: readonly Feature[],
  encoding: Encoding,
  rows: Int32Array,
): void {
  const columns = encoding.names.length;
  let first = 0;
  for (let index = 0; index < features.length; index++) {
    const feature = features[index] as Feature;
    const learned = encoding.features[index] as FeatureEncoding;
    const target = { values, first, columns };
    if (learned.kind === 'number' && feature.kind !== 'category') {
      writeNumbers(target, learned, feature.values, rows);
    } else if (learned.kind === 'levels' && feature.kind === 'category') {
      writeLevels(target, learned, feature.codes, rows);
    } else if (learned.kind === 'date' && feature.kind !== 'category') {
      writeCircles(target, learned, feature.values, rows);
    }
    first += countColumns(learned);
  }
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

function missingCells(features: readonly Feature[], encoding: Encoding, rows: Int32Array): MissingCells[] {
  const missing: MissingCells[] = [];
  let column = 0;
  encoding.features.forEach((learned, index) => {
    const feature = features[index] as Feature;
    const flags = learned.kind === 'number' && feature.kind !== 'category' && flagsOf(feature.values, rows);
    if (flags) missing.push({ column, flags });
    column += countColumns(learned);
  });
  return missing;
}

/** Undefined where no cell is missing. */
function flagsOf(values: Float64Array, rows: Int32Array): Uint8Array | undefined {
  let flags: Uint8Array | undefined;
  for (let at = 0; at < rows.length; at++) {
    if (!Number.isNaN(values[rows[at] as number] as number)) continue;
    flags ??= new Uint8Array(rows.length);
    flags[at] = 1;
  }
  return flags;
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

/** Where a feature's columns begin. */
interface Target {
  readonly values: Float64Array;
  readonly first: number;
  /** Of a row. */
  readonly columns: number;
}

function writeNumbers(
  { values, first, columns }: Target,
  learned: NumberEncoding,
  numbers: Float64Array,
  rows: Int32Array,
): void {
  for (let at = 0, to = first; at < rows.length; at++, to += columns) {
    const value = numbers[rows[at] as number] as number;
    values[to] = encodeNumber(learned, value);
    if (learned.hasIndicator) values[to + 1] = Number.isNaN(value) ? 1 : 0;
  }
}

function writeLevels(
  { values, first, columns }: Target,
  learned: LevelEncoding,
  codes: Int32Array,
  rows: Int32Array,
): void {
  for (let at = 0, to = first; at < rows.length; at++, to += columns) {
    const level = columnOfLevel(learned, codes[rows[at] as number] as number);
    if (level >= 0) values[to + level] = 1;
  }
}

function writeCircles(
  { values, first, columns }: Target,
  { circles }: DateEncoding,
  milliseconds: Float64Array,
  rows: Int32Array,
): void {
  for (let at = 0; at < rows.length; at++) {
    circles.forEach((circle, index) => {
      const to = at * columns + first + 2 * index;
      const radians = angle(circle, milliseconds[rows[at] as number] as number);
      // A missing date has no direction: it lies in the middle of every circle.
      values[to] = Number.isNaN(radians) ? 0 : Math.sin(radians);
      values[to + 1] = Number.isNaN(radians) ? 0 : Math.cos(radians);
    });
  }
}
