import type { MissingCells } from '../cells/missing-cells.ts';
import type { FormatHints } from '../cells/settle-decimals.ts';
import { type ColumnFormat, settleFormats } from '../cells/settle-formats.ts';
import { TextBuilder } from '../cells/text-builder.ts';
import { type ReadOptions, requestedDecimal } from '../contract/read-options.ts';
import type { Layout } from './csv-layout.ts';

/** Takes the cells of a row: one a column, as long as the column wants any. */
export function addRow(
  columns: readonly ({ add(text: string, line: number): void } | undefined)[],
  cells: readonly string[],
  line: number,
): void {
  for (let j = 0; j < columns.length; j++) columns[j]?.add((cells[j] ?? '').trim(), line);
}

/** What is known of the numbers of a file beside its cells. */
export function hintsOf({ dialect }: Layout, { decimal }: ReadOptions): FormatHints {
  return { delimiter: dialect.delimiter, decimal: requestedDecimal(decimal) };
}

/** The formats of the columns as the first rows suggest them. */
export function guessFormats(
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
