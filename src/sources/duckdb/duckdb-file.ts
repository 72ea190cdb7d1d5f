import type { TableSource } from '../contract/table-source.ts';

/** Where a database of DuckDB has its name: behind a checksum. */
const magicAt = 8;

/** A file that DuckDB keeps its tables in. */
export const duckdbFile: TableSource = {
  name: 'a DuckDB database',
  heeds: ['table', 'query'],
  recognizes: (start) => Buffer.from(start.subarray(magicAt, magicAt + 4)).toString('latin1') === 'DUCK',
  read: async (source, options) => (await import('./read-duckdb.ts')).readDuckdb(source, options),
};
