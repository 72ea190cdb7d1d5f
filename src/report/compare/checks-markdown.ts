import type { CheckedResult } from '../../checks/checked-result.ts';
import { markdownList, markdownTable, markdownText } from '../../text/markdown-text.ts';
import { changeColumns, changeRows } from '../reference/change-rows.ts';
import { baselineHeading, baselineSummary } from '../reference/reference-table.ts';

/** The gates of a result and what changed since its baseline, as parts of its section in Markdown. */
export function checksMarkdown({ gates, baseline }: CheckedResult): string[] {
  const parts: string[] = [];
  if (gates !== undefined) {
    parts.push(`**Gates**\n\n${markdownList(gates.map(({ message }) => markdownText(message)))}`);
  }
  if (baseline !== undefined) {
    const rows = changeRows(baseline.changes).map(([title = '', ...cells]) => [
      (title.startsWith('  ') ? '&emsp;' : '') + markdownText(title.trim()),
      ...cells.map(markdownText),
    ]);
    parts.push(
      `**Baseline**\n\n${markdownText(baselineHeading(baseline))}\n`,
      ...(rows.length === 0 ? [] : [markdownTable(changeColumns, rows)]),
      `${markdownText(baselineSummary(baseline))}\n`,
    );
  }
  return parts;
}
