import type { SampleRequest } from '../contract/read-options.ts';
import { rowsOf } from '../contract/rows-of.ts';
import { type Column, missingCode, type Table } from '../contract/table.ts';
import { ClassTally, type RowClasses } from './class-tally.ts';
import { quotas } from './quotas.ts';
import { rowHashes } from './row-hashes.ts';
import { smallestHashes } from './smallest-hashes.ts';

/**
 * Draws rows from a table that has more than are asked for: the same from the same cells and seed, whatever their order,
 * and of every class its share. They stay in their order.
 */
export function drawSample(table: Table, request: SampleRequest | undefined): Table {
  if (request === undefined || table.rows <= request.rows) return table;
  const { seed, rows } = request;
  const { classes, counts } = classesOf(table.columns[request.targetOf(table)] as Column, table.rows);
  const hashes = rowHashes(table.columns, table.rows, seed);
  const chosen = smallestHashes(hashes, classes, quotas(counts, rows));
  return { ...rowsOf(table, chosen), sample: { ofRows: table.rows, seed } };
}

function classesOf(column: Column, rows: number): RowClasses {
  const tally = new ClassTally(rows);
  for (let row = 0; row < rows; row++) {
    if (column.kind !== 'text') tally.add(column.values[row]);
    else {
      const code = column.codes[row] as number;
      tally.add(code === missingCode ? undefined : column.levels[code]);
    }
  }
  return tally.finish();
}
