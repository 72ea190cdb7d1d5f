import type { ComparisonResult } from '../../results/comparison-result.ts';
import type { Cell } from '../document/cell.ts';
import type { Column, Table } from '../document/table.ts';
import { summaryRow } from './summary-row.ts';

const columns: Table['columns'] = [
  { title: ['Summary'], align: 'left', terminal: { width: 22 } },
  // It brings its own space, for a long name is cut only where its column ends.
  column(['Verdict'], 14, 1),
  column(['Lead of the net', 'in points'], 17),
  column(['Parameters', 'of both'], 11),
  column(['Training', 'ratio'], 9),
  column(['Latency', 'ratio'], 7),
];

function column(title: readonly string[], width: number, gap = 0): Column {
  return { title, align: 'right', terminal: { width, gap } };
}

const text = (content: string): Cell => ({ kind: 'text', text: content });
const count = (value: number): Cell => ({ kind: 'count', value });

/** Several results below each other, two rows each, at most 80 characters wide. */
export function summary(results: readonly ComparisonResult[]): Table {
  const rows = results.map(summaryRow).flatMap((row) => {
    const { name, metric, verdict, evidence, estimate, low, high, parameters, training, latency } = row;
    return [
      {
        label: name,
        depth: 0,
        cells: [text(verdict), { kind: 'points', value: estimate }, count(parameters[0]), training, latency],
      },
      {
        label: metric,
        depth: 1,
        cells: [text(evidence), { kind: 'interval', low, high }, count(parameters[1])],
      },
    ] satisfies Table['rows'];
  });
  return { kind: 'table', columns, rows };
}
