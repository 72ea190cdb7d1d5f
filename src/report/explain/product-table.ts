import type { RowSum } from '../../results/explanation-result.ts';
import { formatCount } from '../../text/format.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Cell } from '../document/cell.ts';
import type { Column, Row, Table } from '../document/table.ts';

/** Products that are told each; the others are added up in one line. */
const mostProducts = 12;
const barCells = 16;
const empty: Cell = { kind: 'text', text: '' };

/** The products of a sum, the largest first, with the intercept and what they add up to. */
export function productTable({ products, intercept, sum }: RowSum): Table {
  const sorted = products.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product));
  const shown = sorted.slice(0, mostProducts);
  const rest = sorted.slice(mostProducts);
  const restSum = rest.reduce((total, { product }) => total + product, 0);
  const largest = Math.max(...products.map(({ product }) => Math.abs(product)), Number.MIN_VALUE);
  const numbers = [...products.flatMap(({ weight, product }) => [weight, product]), intercept, sum];
  const figure = figuresUpTo(Math.max(...numbers.map(Math.abs)));
  const line = (label: string, cell: Cell): Row => ({ label, depth: 0, cells: [empty, empty, cell] });
  return {
    kind: 'table',
    isUntitledInTerminal: true,
    columns: [
      { title: ['Column'], align: 'left', terminal: { width: 28 } },
      figureColumn('Input', 10),
      figureColumn('Weight', 12),
      figureColumn('Product', 12),
      { title: [''], align: 'left', terminal: { width: 18, gap: 2 } },
    ],
    rows: [
      ...shown.map(
        ({ column, input, weight, product }): Row => ({
          label: shownName(column, 26),
          depth: 0,
          cells: [
            { kind: 'decimals', value: input, decimals: 3 },
            { kind: 'prefixed', prefix: '× ', cell: figure(weight) },
            { kind: 'prefixed', prefix: '= ', cell: figure(product) },
            {
              kind: 'bar',
              share: Math.abs(product) / largest,
              cells: barCells,
              tone: product < 0 ? 'negative' : 'positive',
            },
          ],
        }),
      ),
      ...(rest.length === 0
        ? []
        : [
            line(`${formatCount(rest.length)} smaller products`, {
              kind: 'prefixed',
              prefix: '= ',
              cell: figure(restSum),
            }),
          ]),
      line('intercept', figure(intercept)),
      line('sum', figure(sum)),
    ],
  };
}

function figureColumn(title: string, width: number): Column {
  return { title: [title], align: 'right', terminal: { width, align: 'right' } };
}

/**
 * How numbers of one table are written, by the largest: with as many decimals as show four digits of it, so that they
 * can be added up by eye, and in powers of ten where that would take more room than there is.
 */
function figuresUpTo(largest: number): (value: number) => Cell {
  if (largest !== 0 && (largest < 1e-3 || largest >= 1e6)) {
    return (value) => ({ kind: 'scientific', value, digits: 2 });
  }
  if (largest >= 1000) return (value) => ({ kind: 'count', value });
  const decimals = largest === 0 || largest >= 1 ? 3 : 3 - Math.floor(Math.log10(largest));
  return (value) => ({ kind: 'decimals', value, decimals });
}
