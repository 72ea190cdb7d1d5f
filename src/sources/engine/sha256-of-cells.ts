import { createHash } from 'node:crypto';
import type { Table } from '../contract/table.ts';

/** Hexadecimal SHA-256 of a table's names and cells, in their order: what tells two tables apart that have no bytes. */
export function sha256OfCells({ columns }: Pick<Table, 'columns'>): string {
  const hash = createHash('sha256');
  for (const column of columns) {
    const levels = column.kind === 'text' ? column.levels : [];
    hash.update(JSON.stringify([column.kind, column.name, levels]));
    hash.update(new Uint8Array(bytesOf(column.kind === 'text' ? column.codes : column.values)));
  }
  return hash.digest('hex');
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
