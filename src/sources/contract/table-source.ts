import type { ByteSource } from '../bytes/byte-source.ts';
import type { ReadOptions } from './read-options.ts';
import type { Table } from './table.ts';

/** A kind of file that tables are read from. */
export interface TableSource {
  /** What messages and notices call it, with its article: "a Parquet file". */
  readonly name: string;
  /** Which options about the form of a file have a meaning here; those about cells always have. */
  readonly heeds: readonly (
    | 'delimiter'
    | 'header'
    | 'encoding'
    | 'skipBadRows'
    | 'sheet'
    | 'table'
    | 'query'
  )[];
  /**
   * Whether a file is of this kind.
   *
   * @param start its first bytes, expanded where it is compressed
   * @param fileName its name without folders, where the bytes alone leave a doubt
   */
  recognizes(start: Uint8Array, fileName: string): boolean;
  /**
   * Reads the file as a table.
   *
   * @throws InputError with one line that names the file, the place and the remedy, when it holds none
   */
  read(source: ByteSource, options: ReadOptions): Promise<Table>;
}
