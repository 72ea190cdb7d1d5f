import { isText } from '../bytes/is-text.ts';
import type { TableSource } from '../contract/table-source.ts';

/** Apache Parquet: columns with types, in groups of rows. */
export const parquetFile: TableSource = {
  name: 'a Parquet file',
  heeds: [],
  recognizes: (start) => Buffer.from(start.subarray(0, 4)).toString('latin1') === 'PAR1' && !isText(start),
  read: async (source, options) => (await import('./read-parquet.ts')).readParquet(source, options),
};
