import { InputError } from '../../errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { columnNotices } from '../cells/column-notices.ts';
import { missingCells } from '../cells/missing-cells.ts';
import type { ReadColumn } from '../cells/read-column.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import type { TableSource } from '../contract/table-source.ts';
import { detectLayout } from './csv-layout.ts';
import { inspectBytes } from './inspect-bytes.ts';
import { fileNotices, unnamedNotices } from './notices.ts';
import { readColumns } from './read-columns.ts';
import { sampleColumns } from './sample-columns.ts';

/** Delimited text, which any text can be: it is the last resort. */
export const delimitedText: TableSource = {
  name: 'delimited text',
  heeds: ['delimiter', 'header', 'encoding', 'skipBadRows'],
  recognizes: () => true,
  read,
};

async function read(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name } = source;
  const missing = missingCells(options.missing, options.keep);
  const inspection = await inspectBytes(source, options.encoding, options.signal);
  const layout = detectLayout(source, inspection, missing, options);
  const { sample: request } = options;
  const mostRows = inspection.mostLines - (layout.header === undefined ? 0 : 1);
  const sampled =
    request !== undefined && mostRows > request.rows
      ? await sampleColumns(source, layout, missing, options, { mostRows, request })
      : undefined;
  const { columns, hasValues, ...summary } = sampled ?? (await readColumns(source, layout, missing, options));
  const { rows } = summary;
  if (columns.length === 0) throw new InputError(`${name} is empty (a table needs a header and rows)`);
  if (rows === 0) throw new InputError(`${name} has a header but no rows below it`);

  const isKept = (_: ReadColumn, j: number) => layout.isUnnamed[j] !== true || hasValues[j] === true;
  const kept = columns.filter(isKept);
  if (kept.length === 0) throw new InputError(`${name} has no column with a name or a value`);
  const unnamed =
    layout.header !== undefined ? columns.filter((read, j) => layout.isUnnamed[j] && isKept(read, j)) : [];
  return {
    name,
    sha256: inspection.sha256,
    ...(sampled === undefined || request === undefined
      ? { rows }
      : { rows: request.rows, sample: { ofRows: rows, seed: request.seed } }),
    columns: kept.map(({ column }) => column),
    notices: [
      ...fileNotices(inspection, layout, summary),
      ...unnamedNotices(
        unnamed.map(({ column }) => column.name),
        columns.length - kept.length,
      ),
      ...columnNotices(kept, options.decimal !== undefined),
    ],
  };
}
