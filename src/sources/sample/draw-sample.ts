import type { SampleRequest } from '../contract/read-options.ts';
import { rowsOf } from '../contract/rows-of.ts';
import { type Column, missingCode, type Table } from '../contract/table.ts';
import { quotas } from './quotas.ts';
import { rowHashes } from './row-hashes.ts';
import { smallestHashes } from './smallest-hashes.ts';

/** A target with more values than this has no classes whose shares could be kept. */
export const mostClasses = 100;

/**
 * Draws rows from a table that has more than are asked for: the same from the same cells and seed, whatever their order,
 * and of every class its share. They stay in their order.
 */
export function drawSample(table: Table, request: SampleRequest | undefined): Table {
  if (request === undefined || table.rows <= request.rows) return table;
  const { seed, rows } = request;
  const { classes, counts } = classesOf(table.columns[request.targetOf(table)] as Column);
  const hashes = rowHashes(table.columns, table.rows, seed);
  const chosen = smallestHashes(hashes, classes, quotas(counts, rows));
  return { ...rowsOf(table, chosen), sample: { ofRows: table.rows, seed } };
}

/** The class of every row, in the order of their values; one class in all where there are too many. */
function classesOf(column: Column): { readonly classes: Int32Array; readonly counts: number[] } {
  const keys = keysOf(column);
  const countOf = new Map<number, number>();
  for (const key of keys) {
    countOf.set(key, (countOf.get(key) ?? 0) + 1);
    if (countOf.size > mostClasses) return { classes: new Int32Array(keys.length), counts: [keys.length] };
  }
  const sorted = [...countOf].sort(([a], [b]) => a - b);
  const codeOf = new Map(sorted.map(([key], code) => [key, code]));
  return {
    classes: Int32Array.from(keys, (key) => codeOf.get(key) as number),
    counts: sorted.map(([, count]) => count),
  };
}

/** What tells the values of a column apart, and puts them into an order that is not the rows'; missing cells come last. */
function keysOf(column: Column): Float64Array {
  if (column.kind !== 'text') {
    return column.values.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value));
  }
  const sorted = column.levels
    .map((level, code) => ({ level, code }))
    .sort((a, b) => (a.level < b.level ? -1 : 1));
  const placeOf = new Float64Array(column.levels.length);
  sorted.forEach(({ code }, place) => {
    placeOf[code] = place;
  });
  return Float64Array.from(column.codes, (code) =>
    code === missingCode ? Number.POSITIVE_INFINITY : (placeOf[code] as number),
  );
}
