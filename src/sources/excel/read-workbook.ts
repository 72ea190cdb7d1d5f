import { createHash } from 'node:crypto';
import readSheets from 'read-excel-file/universal';
import { InputError } from '../../errors.ts';
import { counted } from '../../text/counted.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { missingCells } from '../cells/missing-cells.ts';
import { ValueTable } from '../cells/value-table.ts';
import { textOfValue } from '../contract/as-text.ts';
import { columnNames } from '../contract/column-names.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { ReadNotice, Table } from '../contract/table.ts';
import { detectHeader } from '../csv/detect-header.ts';

/** Excel itself holds 1,048,576 rows of a sheet, which are a few dozen megabytes. */
const maximumBytes = 512 * 1024 * 1024;
const sampledRows = 1000;

type Row = readonly unknown[];
type Sheets = readonly { readonly sheet: string; readonly data: readonly Row[] }[];

/** Reads the first sheet of a workbook that holds cells, or the one that is asked for. */
export async function readWorkbook(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name, size } = source;
  if (size > maximumBytes) {
    throw new InputError(`${name} is larger than 512 MiB (save the sheet as CSV or Parquet)`);
  }
  const bytes = await source.range(0, size);
  const sheets = await unpack(name, bytes);
  options.signal?.throwIfAborted();
  const { sheet, data } = chooseSheet(name, sheets, options.sheet);
  const rows = data
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => hasCells(cells));
  const [first] = rows;
  if (first === undefined) {
    throw new InputError(`${name}: sheet ${quoteValue(sheet)} is empty (choose another with --sheet)`);
  }

  const hasHeader =
    options.header ??
    namesColumns(
      rows.map(({ cells }) => cells),
      options,
    );
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const header = Array.from({ length: width }, (_, j) => (hasHeader ? cellText(first.cells[j]) : ''));
  const { names, isUnnamed } = columnNames(header);
  const values = new ValueTable(options);
  const builders = names.map((column) => values.column(column));
  for (const { cells, line } of hasHeader ? rows.slice(1) : rows) {
    builders.forEach((builder, j) => {
      builder.add(cells[j], line);
    });
  }
  const table = values.finish(name, createHash('sha256').update(bytes).digest('hex'));
  const isKept = (place: number): boolean =>
    !(hasHeader && isUnnamed[place] === true && rows.slice(1).every(({ cells }) => cells[place] == null));
  const kept = new Set(names.filter((_, place) => isKept(place)));
  return {
    ...table,
    columns: table.columns.filter((column) => kept.has(column.name)),
    notices: [...sheetNotices(sheets, sheet, options.sheet, hasHeader), ...table.notices],
  };
}

async function unpack(name: string, bytes: Buffer): Promise<Sheets> {
  try {
    return await readSheets(new Uint8Array(bytes).buffer);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new InputError(
      `${name} is an Excel workbook that cannot be read (open it, and save it again or as CSV)`,
      { cause: error },
    );
  }
}

/** By its name, or by its number from 1 on where no sheet is called so. */
function chooseSheet(name: string, sheets: Sheets, asked: string | undefined): Sheets[number] {
  const found =
    asked === undefined
      ? (sheets.find(({ data }) => data.some(hasCells)) ?? sheets[0])
      : (sheets.find(({ sheet }) => sheet === asked) ?? sheets[Number(asked) - 1]);
  if (found !== undefined) return found;
  const known = sheets.map(({ sheet }) => quoteValue(sheet)).join(', ');
  throw new InputError(
    `${name} has no sheet ${quoteValue(asked ?? '')} (--sheet takes a number or ${known})`,
  );
}

function sheetNotices(
  sheets: Sheets,
  chosen: string,
  asked: string | undefined,
  hasHeader: boolean,
): ReadNotice[] {
  const notices: ReadNotice[] = [];
  if (asked === undefined && sheets.length > 1) {
    const message = `sheet ${quoteValue(chosen)} of ${counted(sheets.length, 'sheet')} was read (choose with --sheet)`;
    notices.push({ code: 'sheet', message });
  }
  if (!hasHeader) {
    const message =
      'the first row was taken for data, so the columns are called column_1 and so on (see --header)';
    notices.push({ code: 'no-header', message });
  }
  return notices;
}

/** As for a CSV file: a word above numbers speaks for names, a number against them. */
function namesColumns(rows: readonly Row[], options: ReadOptions): boolean {
  const texts = rows.slice(0, sampledRows).map((cells) => cells.map(cellText));
  return detectHeader(texts, missingCells(options.missing, options.keep)).hasHeader;
}

function hasCells(cells: Row): boolean {
  return cells.some((cell) => cell !== null && cell !== '');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? textOfValue('date', cell.getTime()) : String(cell).trim();
}
