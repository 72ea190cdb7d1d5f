import type { ByteSource } from '../bytes/byte-source.ts';
import type { MissingCells } from '../cells/missing-cells.ts';
import { NumberBuilder } from '../cells/number-builder.ts';
import type { ReadColumn } from '../cells/read-column.ts';
import { type ColumnFormat, settleFormats } from '../cells/settle-formats.ts';
import { TextBuilder } from '../cells/text-builder.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import { type Column, missingCode } from '../contract/table.ts';
import type { Layout } from './csv-layout.ts';
import { addRow, guessFormats, hintsOf } from './guess-formats.ts';
import { type ScanSummary, scanRows } from './scan-rows.ts';

/** The columns of a file, and what was passed over. */
export interface ReadColumns extends ScanSummary {
  readonly columns: readonly ReadColumn[];
  /** Whether a column has any cell that is not missing. */
  readonly hasValues: readonly boolean[];
}

const text: ColumnFormat = { kind: 'text' };

/**
 * Reads all columns of a file. Each is collected in the format that the first rows suggest; its format is settled by all
 * rows, and the columns for which the guess was wrong are read again, in one second pass.
 *
 * @throws InputError when the rows cannot be read (see {@link scanRows}).
 */
export async function readColumns(
  source: ByteSource,
  layout: Layout,
  missing: MissingCells,
  options: ReadOptions,
): Promise<ReadColumns> {
  const build = (format: ColumnFormat): NumberBuilder | TextBuilder =>
    format.kind === 'text' ? new TextBuilder(missing) : new NumberBuilder(format, missing);

  const hints = hintsOf(layout, options);
  const builders = guessFormats(layout, missing, hints).map(build);
  const summary = await scanRows(source, layout, options, (cells, line) => addRow(builders, cells, line));
  const evidence = builders.map((builder) => builder.evidence);
  const formats = settleFormats(evidence, hints);

  const second = builders.map((builder, j) => {
    const format = formats[j] ?? text;
    return builder.canShow(format) ? undefined : build(format);
  });
  if (second.some((builder) => builder !== undefined)) {
    await scanRows(source, layout, options, (cells, line) => addRow(second, cells, line));
  }

  const columns = builders.map((builder, j): ReadColumn => {
    const format = formats[j] ?? text;
    const final = second[j] ?? builder;
    return { column: final.column(layout.names[j] ?? '', format), format, evidence: final.evidence };
  });
  return { ...summary, columns, hasValues: columns.map(({ column }) => hasValues(column)) };
}

function hasValues(column: Column): boolean {
  return column.kind === 'text'
    ? column.codes.some((code) => code !== missingCode)
    : column.values.some((value) => !Number.isNaN(value));
}
