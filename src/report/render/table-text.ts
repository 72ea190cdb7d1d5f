import type { Cell as TableCell } from 'cli-table3';
import { columnsOf } from '../../text/columns-of.ts';
import { escapeText } from '../../text/quote-value.ts';
import type { Cell } from '../document/cell.ts';
import type { Row, Table, TerminalColumn } from '../document/table.ts';
import type { Paint } from '../plot/paint.ts';
import { formatCell } from './format-cell.ts';
import { layoutColumns, layoutParagraph } from './layout.ts';

/** Below a row, further in than its label. */
const explanationIndent = '     ';

/** A table in columns of fixed widths, an explanation below the row that it is of. */
export function tableText(table: Table, paint: Paint): string {
  const { columns, rows, headingExplained } = table;
  const widths = columns.map(({ terminal }) => terminal.width);
  return [
    ...headingLines(table),
    ...(headingExplained === undefined ? [] : [explanation(headingExplained.text)]),
    ...rows.flatMap((row) => [
      layoutColumns([cellsOf(row, table, paint)], widths),
      ...(row.explanation === undefined ? [] : [explanation(row.explanation)]),
    ]),
  ].join('\n');
}

function explanation(text: string): string {
  return layoutParagraph(escapeText(text), explanationIndent);
}

function headingLines({ columns, spans, isUntitledInTerminal = false }: Table): string[] {
  if (isUntitledInTerminal) return [];
  const widths = columns.map(({ terminal }) => terminal.headingWidth ?? terminal.width);
  const height = Math.max(...columns.map(({ title }) => title.length));
  const lines = Array.from({ length: height }, (_, line) =>
    layoutColumns(
      [columns.map(({ title, terminal }) => inColumn(escapeText(title[line] ?? ''), terminal))],
      widths,
    ),
  );
  return [...(spans === undefined ? [] : [spanLine(spans, widths)]), ...lines];
}

/** Titles above several columns, each at the right end of them. */
function spanLine(spans: NonNullable<Table['spans']>, widths: readonly number[]): string {
  let first = 0;
  const spanWidths = spans.map(({ columns }) => {
    const width = widths.slice(first, first + columns).reduce((sum, each) => sum + each, 0);
    first += columns;
    return width;
  });
  return layoutColumns(
    [spans.map(({ title }) => ({ content: title, hAlign: 'right' as const }))],
    spanWidths,
  );
}

function cellsOf({ label, depth, cells }: Row, { columns }: Table, paint: Paint): TableCell[] {
  const [, ...others] = columns;
  let column = 0;
  return [
    `${' '.repeat(1 + 2 * depth)}${escapeText(label)}`,
    ...cells.map((cell) => {
      const terminal = others[column]?.terminal ?? { width: 0 };
      const span = cell.kind === 'text' ? (cell.span ?? 1) : 1;
      column += span;
      const set = inColumn(cellText(cell, terminal.width, paint), terminal);
      return span === 1 ? set : { content: typeof set === 'string' ? set : set.content, colSpan: span };
    }),
  ];
}

function inColumn(text: string, { align, gap = 0 }: TerminalColumn) {
  const content = ' '.repeat(gap) + text;
  return align === undefined ? content : { content, hAlign: align };
}

function cellText(cell: Cell, width: number, paint: Paint): string {
  return cell.kind === 'items' ? inLines(cell.items, width).join('\n') : formatCell(cell, paint);
}

/** Puts as many on a line as it holds. */
function inLines(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = `${lines.at(-1)}  ${item}`;
    if (lines.length === 0 || columnsOf(longer) > width) lines.push(item);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
