import { quoteValue } from '../../text/quote-value.ts';
import type { ReadNotice } from '../contract/table.ts';
import type { Layout } from './csv-layout.ts';
import type { Inspection } from './inspect-bytes.ts';
import { cellForm, type DecimalMark } from './number-cell.ts';
import type { ReadColumn } from './read-columns.ts';
import type { ScanSummary } from './scan-rows.ts';
import { badForms } from './settle-formats.ts';

const { integer, point, comma, pointGroup, commaGroup, code, infinite, text } = cellForm;
const maximumNamed = 5;

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, maximumNamed).map((name) => quoteValue(name));
  if (names.length > maximumNamed) shown.push(`${(names.length - maximumNamed).toLocaleString('en')} more`);
  return shown.join(', ');
}

/** What the user should know about the file as a whole. */
export function fileNotices(inspection: Inspection, layout: Layout, summary: ScanSummary): ReadNotice[] {
  const notices: ReadNotice[] = [];
  const add = (code: string, message: string) => notices.push({ code, message });
  if (inspection.isGuessed) {
    add('encoding', 'not valid UTF-8, so it was read as Windows-1252 (use --encoding if it is another)');
  }
  if (layout.header === undefined) {
    add(
      'no-header',
      'the first row was taken for data, so the columns are called column_1 and so on (see --header)',
    );
  }
  if (layout.wrongSeparator !== undefined) {
    const line = quoteValue(layout.wrongSeparator.text);
    add(
      'wrong-separator',
      `the first line says ${line}, which parts no row, so it was not heeded (see --delimiter)`,
    );
  }
  if (layout.isCounted) {
    add(
      'counted-header',
      'the first row counts the columns, so it was taken for their names (use --no-header if it is data)',
    );
  }
  if (layout.hasRowNames) {
    add(
      'row-names',
      `rows have one cell more than the header, so the first was called ${quoteValue(layout.names[0] ?? '')} (complete the header if it is a column)`,
    );
  }
  if (layout.duplicates.length > 0) {
    add(
      'duplicate-names',
      `column names that occur more than once were numbered: ${list(layout.duplicates)}`,
    );
  }
  if (summary.comments > 0)
    add('comment-lines', `${plural(summary.comments, 'line')} starting with # left out`);
  const { hashRows, repeatedHeaders } = summary;
  if (hashRows.count > 0) {
    const rows = `${plural(hashRows.count, 'line')} starting with # read as ${hashRows.count === 1 ? 'a row' : 'rows'}`;
    add('hash-rows', `${rows}, the first with ${quoteValue(hashRows.example)} (write "# " before a comment)`);
  }
  if (repeatedHeaders.count > 0) {
    const headers = plural(repeatedHeaders.count, 'repeated header');
    add('repeated-header', `${headers} left out, the first on line ${repeatedHeaders.firstLine}`);
  }
  if (summary.firstBadRow !== undefined) {
    const rows = plural(summary.badRows, 'row');
    add('bad-rows', `${rows} with a wrong number of cells left out, the first on ${summary.firstBadRow}`);
  }
  return notices;
}

/** The columns without a name, which are kept under a made-up one or, without a single value, left out. */
export function unnamedNotices(kept: readonly string[], emptyCount: number): ReadNotice[] {
  const notices: ReadNotice[] = [];
  if (kept.length > 0) {
    notices.push({ code: 'unnamed-columns', message: `columns without a name were called ${list(kept)}` });
  }
  if (emptyCount > 0) {
    notices.push({
      code: 'empty-columns',
      message: `${plural(emptyCount, 'column')} without name and values left out`,
    });
  }
  return notices;
}

type Describe = (read: ReadColumn, decimal: DecimalMark) => string | undefined;

/** Cells in a column of numbers that are none. */
function badCells({ evidence }: ReadColumn, decimal: DecimalMark): string | undefined {
  const forms = badForms(decimal);
  const first = evidence.first(...forms);
  if (first === undefined) return undefined;
  const cells = plural(evidence.count(...forms), 'cell');
  return `${cells} not a number, read as missing, the first ${quoteValue(first.text)} on line ${first.line}`;
}

function infiniteCells({ evidence }: ReadColumn): string | undefined {
  const first = evidence.first(infinite);
  if (first === undefined) return undefined;
  const cells = plural(evidence.count(infinite), 'cell');
  return `${cells} not finite, read as missing, the first ${quoteValue(first.text)} on line ${first.line}`;
}

function percentCells({ evidence }: ReadColumn): string | undefined {
  const numbers = evidence.count(integer, point, comma, pointGroup, commaGroup);
  if (evidence.percents === 0) return undefined;
  const share = evidence.percents < numbers ? `${plural(evidence.percents, 'cell')} of ${numbers} ` : '';
  return `${share}written in percent, 12% read as 12`;
}

/** Cells such as 1,234 in a column that does not tell what they mean. */
function ambiguousCells({ evidence }: ReadColumn, decimal: DecimalMark): string | undefined {
  const first = evidence.first(...(decimal === ',' ? [pointGroup, commaGroup] : [commaGroup]));
  if (first === undefined || evidence.count(point, comma) > 0) return undefined;
  const isDecimal = first.text.includes(decimal);
  return `${quoteValue(first.text)} on line ${first.line} read with a ${isDecimal ? 'decimal mark' : 'thousands separator'}`;
}

function decimalCommas({ evidence }: ReadColumn, decimal: DecimalMark): string | undefined {
  return decimal === ',' && evidence.count(comma) > 0 ? 'read with a decimal comma' : undefined;
}

const numberNotices: readonly (readonly [string, Describe])[] = [
  ['bad-cells', badCells],
  ['not-finite', infiniteCells],
  ['percent', percentCells],
  ['decimal-comma', decimalCommas],
  ['ambiguous-numbers', ambiguousCells],
];

/** Text in which at least half of the cells are numbers, and what the first cell is that is none. */
function mostlyNumbers({ evidence }: ReadColumn): string | undefined {
  const numbers = evidence.count(integer, point, comma, pointGroup, commaGroup);
  const first = evidence.first(text);
  const others = evidence.count(text, code);
  if (first === undefined || numbers < others) return undefined;
  const cells = `${plural(others, 'cell')} of ${(numbers + others).toLocaleString('en')}`;
  return `read as text because ${cells} are not numbers, the first ${quoteValue(first.text)} on line ${first.line} (use --missing if it means missing)`;
}

/** What the user should know about single columns: for each kind of notice the first columns, and how many more. */
export function columnNotices(columns: readonly ReadColumn[]): ReadNotice[] {
  const messages = new Map<string, string[]>();
  const add = (code: string, { column }: ReadColumn, message: string | undefined) => {
    if (message === undefined) return;
    const known = messages.get(code) ?? [];
    messages.set(code, known);
    known.push(`column ${quoteValue(column.name)}: ${message}`);
  };
  for (const read of columns) {
    if (read.format.kind === 'text') add('mostly-numbers', read, mostlyNumbers(read));
    else for (const [code, describe] of numberNotices) add(code, read, describe(read, read.format.decimal));
  }
  return [...messages].flatMap(([code, all]) => {
    const shown = all.slice(0, maximumNamed);
    if (all.length > maximumNamed)
      shown.push(`and ${plural(all.length - maximumNamed, 'more column')} likewise`);
    return shown.map((message) => ({ code, message }));
  });
}
