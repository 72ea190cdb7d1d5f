import type { ByteSource } from '../bytes/byte-source.ts';
import type { MissingCells } from '../cells/missing-cells.ts';
import { NumberBuilder } from '../cells/number-builder.ts';
import type { ReadColumn } from '../cells/read-column.ts';
import { type ColumnFormat, isSameFormat, settleFormats } from '../cells/settle-formats.ts';
import { TextBuilder } from '../cells/text-builder.ts';
import type { ReadOptions, SampleRequest } from '../contract/read-options.ts';
import { type ColumnScan, NumberScan, TextScan } from './column-scan.ts';
import type { Layout } from './csv-layout.ts';
import { addRow, guessFormats, hintsOf } from './guess-formats.ts';
import type { ReadColumns } from './read-columns.ts';
import { scanRows } from './scan-rows.ts';
import { type SampleScan, scanSample } from './scan-sample.ts';

type Builder = NumberBuilder | TextBuilder;
const text: ColumnFormat = { kind: 'text' };

/**
 * Reads the columns of a sample, and never has more of the file in memory: a first pass looks at all rows, another one if
 * the first rows misled it about a format, and a last one keeps the rows that were chosen. They are those that would be
 * drawn from all columns; formats, and what is said of cells, are of all rows.
 *
 * @param mostRows how many rows there are at most
 * @returns undefined where there are no more rows than are asked for
 * @throws InputError when the rows cannot be read (see {@link scanRows}), or there is no such target
 */
export async function sampleColumns(
  source: ByteSource,
  layout: Layout,
  missing: MissingCells,
  options: ReadOptions,
  { mostRows, request }: { readonly mostRows: number; readonly request: SampleRequest },
): Promise<ReadColumns | undefined> {
  const hints = hintsOf(layout, options);
  const guesses = guessFormats(layout, missing, hints);
  const look = (scans: readonly ColumnScan[], isKept: readonly boolean[]): Promise<SampleScan> =>
    scanSample(source, layout, options, { scans, isKept, mostRows }, request);

  const first = guesses.map((guess) => newScan(guess, guess, missing));
  let isKept = seemKept(layout, missing);
  if (!isKept.includes(true)) return undefined;
  let scan = await look(first, isKept);
  if (scan.summary.rows <= request.rows) return undefined;

  const formats = settleFormats(
    first.map(({ evidence }) => evidence),
    hints,
  );
  const isRight = (each: ColumnScan, j: number): boolean => isSameFormat(each.format, formats[j] ?? text);
  let scans: readonly ColumnScan[] = first;
  for (;;) {
    const found = scans.map(({ hasValues }, j) => layout.isUnnamed[j] !== true || hasValues);
    if (scans.every(isRight) && found.every((each, j) => each === isKept[j])) break;
    isKept = found;
    scans = formats.map((format, j) => newScan(format, guesses[j] ?? text, missing));
    scan = await look(scans, isKept);
  }

  const builders = formats.map((format, j) => newBuilder(format, guesses[j] ?? text, missing));
  await collectRows(source, layout, options, scan.choose(), builders);
  const columns = builders.map((builder, j): ReadColumn => {
    const [format, one, last] = [formats[j] ?? text, first[j] as ColumnScan, scans[j] as ColumnScan];
    const { evidence } = one.format.kind === 'text' || isRight(one, j) ? one : last;
    return { column: builder.column(layout.names[j] ?? '', format), format, evidence };
  });
  return { ...scan.summary, columns, hasValues: scans.map(({ hasValues }) => hasValues) };
}

/** Unnamed columns are none where they hold nothing, which the first rows make likely. */
function seemKept({ names, isUnnamed, sampleRows }: Layout, missing: MissingCells): boolean[] {
  return names.map(
    (_, j) => isUnnamed[j] !== true || sampleRows.some((cells) => !missing.hasText((cells[j] ?? '').trim())),
  );
}

/** Where the first rows were text, so are the cells of a column of numbers, as it is where all rows are read. */
function newScan(format: ColumnFormat, guess: ColumnFormat, missing: MissingCells): ColumnScan {
  return format.kind === 'number' && guess.kind === 'number'
    ? new NumberScan(format, missing)
    : new TextScan(format, missing);
}

function newBuilder(format: ColumnFormat, guess: ColumnFormat, missing: MissingCells): Builder {
  return format.kind === 'number' && guess.kind === 'number'
    ? new NumberBuilder(format, missing)
    : new TextBuilder(missing);
}

/** Collects the cells of the rows that were chosen. */
async function collectRows(
  source: ByteSource,
  layout: Layout,
  options: ReadOptions,
  chosen: Int32Array,
  builders: readonly Builder[],
): Promise<void> {
  let [row, at] = [0, 0];
  await scanRows(source, layout, options, (cells, line) => {
    if (row++ !== chosen[at]) return;
    at++;
    addRow(builders, cells, line);
  });
}
