import { createHash } from 'node:crypto';
import { CsvError } from 'csv-parse';
import { InputError } from '../../errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { decode } from '../bytes/decode.ts';
import { tableBytes } from '../bytes/table-bytes.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Layout } from './csv-layout.ts';
import { maximumRowBytes } from './inspect-bytes.ts';
import { LinePreparation } from './prepare-lines.ts';
import { RecordParser } from './record-parser.ts';
import { RowFilter, type RowListener } from './row-filter.ts';

/** What was passed over while the rows were read. */
export interface ScanSummary {
  readonly rows: number;
  readonly comments: number;
  /** The rows that begin with `#` as comments do: how many, and the first cell of the first. */
  readonly hashRows: { readonly count: number; readonly example: string };
  /** Headers that stand again among the rows, where files were put together: how many, and where the first is. */
  readonly repeatedHeaders: { readonly count: number; readonly firstLine: number };
  readonly badRows: number;
  /** What is wrong with the first bad row, and where; undefined when there is none. */
  readonly firstBadRow: string | undefined;
}

function brokenQuotes(error: CsvError, name: string, line: number): InputError {
  const problem =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote in the row that begins here is never closed (add its partner or remove it)'
      : 'text follows a closing quote in the row that begins here (double the quotes inside a cell)';
  return new InputError(`${name} line ${line}: ${problem}`, { cause: error });
}

/**
 * Reads all rows of a file below its header, and gives each to `onRow` with the line it begins on.
 *
 * @throws InputError when a row has a wrong number of cells (unless such rows are skipped), is longer than a MiB or has
 * broken quotes, or when the file is no longer the one that was inspected.
 */
export async function scanRows(
  source: ByteSource,
  layout: Layout,
  options: ReadOptions,
  onRow: RowListener,
): Promise<ScanSummary> {
  const { name } = source;
  const filter = new RowFilter(name, layout, options.skipBadRows ?? false, onRow);
  const lines = new LinePreparation(layout.preparation);
  const dialect = { ...layout.dialect, hasComments: false };
  const parser = new RecordParser(dialect, (cells, line) => filter.take(cells, line));
  const hash = createHash('sha256');
  let bytesSinceProgress = 0;
  let progress = 0;
  let lastByte: number | undefined;
  try {
    for await (const chunk of decode(tableBytes(source, hash), layout.encoding, name)) {
      options.signal?.throwIfAborted();
      parser.feed(lines.take(chunk));
      lastByte = chunk.at(-1) ?? lastByte;
      bytesSinceProgress = parser.progress === progress ? bytesSinceProgress + chunk.length : 0;
      progress = parser.progress;
      if (bytesSinceProgress > maximumRowBytes) {
        throw new InputError(
          `${name} line ${parser.nextLine}: a row is longer than 1 MiB (a quote may lack its partner)`,
        );
      }
    }
    filter.isCutShort = lastByte !== 0x0a && lastByte !== 0x0d;
    parser.feed(lines.finish());
    parser.finish();
  } catch (error) {
    throw error instanceof CsvError ? brokenQuotes(error, name, parser.nextLine) : error;
  }
  if (hash.digest('hex') !== layout.sha256) {
    throw new InputError(`${name} changed while it was read (run again when nothing writes to it)`);
  }
  const { rows, repeatedHeaders, badRows, firstBadRow } = filter;
  const { comments, hashRows } = lines;
  return { rows, comments, hashRows, repeatedHeaders, badRows, firstBadRow };
}
