import type { TableSource } from './contract/table-source.ts';
import { delimitedText } from './csv/delimited-text.ts';
import { duckdbFile } from './duckdb/duckdb-file.ts';
import { excelWorkbook } from './excel/excel-workbook.ts';
import { jsonLines } from './json/json-lines.ts';
import { jsonList } from './json/json-list.ts';
import { parquetFile } from './parquet/parquet-file.ts';

/** Every kind of file that is read, in the order in which they are asked; the last one takes what is left. */
export const tableSources: readonly TableSource[] = [
  parquetFile,
  excelWorkbook,
  duckdbFile,
  jsonLines,
  jsonList,
  delimitedText,
];
