import type { ByteSource } from '../bytes/byte-source.ts';
import type { MissingCells } from '../cells/missing-cells.ts';
import { NumberBuilder } from '../cells/number-builder.ts';
import type { ReadColumn } from '../cells/read-column.ts';
import type { FormatHints } from '../cells/settle-decimals.ts';
import { type ColumnFormat, settleFormats } from '../cells/settle-formats.ts';
import { TextBuilder } from '../cells/text-builder.ts';
import { type ReadOptions, requestedDecimal } from '../contract/read-options.ts';
import type { Layout } from './csv-layout.ts';
import { type ScanSummary, scanRows } from './scan-rows.ts';

type Builder = NumberBuilder | TextBuilder;
const text: ColumnFormat = { kind: 'text' };

function addRow(builders: readonly (Builder | undefined)[], cells: readonly string[], line: number): void {
  for (let j = 0; j < builders.length; j++) builders[j]?.add((cells[j] ?? '').trim(), line);
}

/** The formats as the first rows suggest them. */
function sampleFormats(
  { names, sampleRows }: Layout,
  missing: MissingCells,
  hints: FormatHints,
): ColumnFormat[] {
  const builders = names.map(() => new TextBuilder(missing));
  for (const cells of sampleRows) addRow(builders, cells, 0);
  return settleFormats(
    builders.map(({ evidence }) => evidence),
    hints,
  );
}

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
): Promise<ScanSummary & { readonly columns: readonly ReadColumn[] }> {
  const build = (format: ColumnFormat): Builder =>
    format.kind === 'text' ? new TextBuilder(missing) : new NumberBuilder(format, missing);

  const hints = { delimiter: layout.dialect.delimiter, decimal: requestedDecimal(options.decimal) };
  const builders = sampleFormats(layout, missing, hints).map(build);
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
  return { ...summary, columns };
}
