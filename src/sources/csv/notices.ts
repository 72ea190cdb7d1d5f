import { counted } from '../../text/counted.ts';
import { formatCount } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { ReadNotice } from '../contract/table.ts';
import type { Layout } from './csv-layout.ts';
import type { Inspection } from './inspect-bytes.ts';
import type { ScanSummary } from './scan-rows.ts';

/** How many names a notice tells one by one. */
const maximumNamed = 5;

function list(names: readonly string[]): string {
  const shown = names.slice(0, maximumNamed).map((name) => quoteValue(name));
  if (names.length > maximumNamed) shown.push(`${formatCount(names.length - maximumNamed)} more`);
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
    add('comment-lines', `${counted(summary.comments, 'line')} starting with # left out`);
  const { hashRows, repeatedHeaders } = summary;
  if (hashRows.count > 0) {
    const rows = `${counted(hashRows.count, 'line')} starting with # read as ${hashRows.count === 1 ? 'a row' : 'rows'}`;
    add('hash-rows', `${rows}, the first with ${quoteValue(hashRows.example)} (write "# " before a comment)`);
  }
  if (repeatedHeaders.count > 0) {
    const headers = counted(repeatedHeaders.count, 'repeated header');
    add('repeated-header', `${headers} left out, the first on line ${repeatedHeaders.firstLine}`);
  }
  if (summary.firstBadRow !== undefined) {
    const rows = counted(summary.badRows, 'row');
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
      message: `${counted(emptyCount, 'column')} without name and values left out`,
    });
  }
  return notices;
}
