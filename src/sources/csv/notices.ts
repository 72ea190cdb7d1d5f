import { quoteValue } from '../../text/quote-value.ts';
import type { ReadNotice } from '../contract/table.ts';
import type { Layout } from './csv-layout.ts';
import type { Inspection } from './inspect-bytes.ts';
import { maximumNamed, plural } from './notice-text.ts';
import type { ScanSummary } from './scan-rows.ts';

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
  if (!layout.hasHeader) {
    add(
      'no-header',
      'the first row was taken for data, so the columns are called column_1 and so on (see --header)',
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
