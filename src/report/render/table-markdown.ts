import { markdownList, markdownTable, markdownText } from '../../text/markdown-text.ts';
import type { Cell } from '../document/cell.ts';
import type { Row, Table } from '../document/table.ts';
import { formatCell } from './format-cell.ts';

/** A table of Markdown, below it what its rows mean. */
export function tableMarkdown(table: Table): string {
  const { columns, rows } = table;
  const body = rows.map((row) => rowMarkdown(row, columns.length));
  const alignments = columns.map(({ align }) => align);
  const explained = explanations(table);
  return [
    markdownTable(headings(table), body, alignments).trimEnd(),
    ...(explained.length === 0 ? [] : [markdownList(explained).trimEnd()]),
  ].join('\n\n');
}

/** The lines of each heading in one, after the title that stands above several. */
function headings({ columns, spans = [] }: Table): string[] {
  const above = spans.flatMap((span) => Array.from({ length: span.columns }, () => span.title));
  return columns.map(({ title }, index) =>
    markdownText([above[index] ?? '', title.join(' ').trim()].filter((part) => part !== '').join(', ')),
  );
}

/** A row that belongs to the one above is set in; there is a cell for each of the columns. */
function rowMarkdown({ label, depth, cells }: Row, columns: number): string[] {
  const texts = cells.flatMap((cell) => [
    cellMarkdown(cell),
    ...(cell.kind === 'text' ? Array.from({ length: (cell.span ?? 1) - 1 }, () => '') : []),
  ]);
  const missing = Array.from({ length: columns - 1 - texts.length }, () => '');
  return [`${'&emsp;'.repeat(depth)}${markdownText(label)}`, ...texts, ...missing];
}

/** Where a bar begins tells something: it is set in characters of one width. */
function cellMarkdown(cell: Cell): string {
  const text = formatCell(cell);
  return cell.kind === 'intervalBar' ? `\`${text}\`` : markdownText(text.trim());
}

/** What each row means; one that belongs to the row above is named with it. */
function explanations({ headingExplained, rows }: Table): string[] {
  const item = (title: string, text: string): string => `**${markdownText(title)}**: ${markdownText(text)}`;
  let above = '';
  return [
    ...(headingExplained === undefined ? [] : [item(headingExplained.title, headingExplained.text)]),
    ...rows.flatMap(({ label, depth, explanation }) => {
      if (depth === 0) above = label;
      if (explanation === undefined) return [];
      return [item(depth === 0 ? label : `${above}, ${label}`, explanation)];
    }),
  ];
}
