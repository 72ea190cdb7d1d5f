import type { Cell } from '../document/cell.ts';
import type { Column, Row, Table } from '../document/table.ts';
import { formatCell } from '../render/format-cell.ts';
import { element, type Markup, plain } from './markup.ts';

/** A table that scrolls by itself where the page is too narrow; below it what its rows mean. */
export function tableHtml(table: Table, caption: string): Markup {
  const { columns, spans = [], rows } = table;
  const above = spans.length === 0 ? [] : [element('tr', {}, ...spans.map(spanHtml))];
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, plain(caption)),
      element('thead', {}, ...above, element('tr', {}, ...columns.map(headingHtml))),
      element('tbody', {}, ...rows.flatMap((row) => rowsHtml(row, columns))),
    ),
  );
}

function spanHtml({ title, columns }: { readonly title: string; readonly columns: number }): Markup {
  if (title === '') return element('td', { colspan: String(columns) });
  return element('th', { colspan: String(columns), scope: 'colgroup', class: 'right' }, plain(title));
}

/** The first column has the labels of the rows, and often no title. */
function headingHtml({ title, align }: Column): Markup {
  const text = title.join(' ').trim();
  return text === '' ? element('td', {}) : element('th', { scope: 'col', ...classOf(align) }, plain(text));
}

function rowsHtml({ label, depth, cells, explanation }: Row, columns: Table['columns']): Markup[] {
  const [, ...others] = columns;
  let column = 0;
  const written = cells.map((cell) => {
    const span = cell.kind === 'text' ? (cell.span ?? 1) : 1;
    const { align = 'right' } = others[column] ?? {};
    column += span;
    return cellHtml(cell, span, align);
  });
  const missing = Array.from({ length: Math.max(0, others.length - column) }, () => element('td', {}));
  const heading = element('th', { scope: 'row', ...(depth > 0 ? { class: 'below' } : {}) }, plain(label));
  const row = element('tr', depth > 0 ? { class: 'below' } : {}, heading, ...written, ...missing);
  if (explanation === undefined) return [row];
  const told = element('td', { colspan: String(columns.length), class: 'told' }, plain(explanation));
  return [row, element('tr', { class: 'told' }, told)];
}

function cellHtml(cell: Cell, span: number, align: Column['align']): Markup {
  const isDrawn = cell.kind === 'bar' || cell.kind === 'intervalBar';
  const classes = [...(align === 'right' ? ['right'] : []), ...(isDrawn ? ['drawn'] : [])];
  return element(
    'td',
    {
      ...(span > 1 ? { colspan: String(span) } : {}),
      ...(classes.length > 0 ? { class: classes.join(' ') } : {}),
    },
    plain(isDrawn ? formatCell(cell) : formatCell(cell).trim()),
  );
}

function classOf(align: Column['align']): Readonly<Record<string, string>> {
  return align === 'right' ? { class: 'right' } : {};
}
