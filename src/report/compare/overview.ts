import type { ComparisonResult } from '../../results/comparison-result.ts';
import type { Column, Table } from '../document/table.ts';
import { summaryRow } from './summary-row.ts';

function column(title: string): Column {
  return { title: [title], align: 'right', terminal: { width: 20 } };
}

/** Several results below each other, a row each, for a page. */
export function overview(results: readonly ComparisonResult[]): Table {
  return {
    kind: 'table',
    columns: [
      { ...column('Table'), align: 'left' },
      column('Verdict'),
      column('Lead of the net'),
      column('Parameters'),
      column('Training'),
      column('Latency'),
    ],
    rows: results.map(summaryRow).map((row) => ({
      label: row.name,
      depth: 0,
      cells: [
        { kind: 'text', text: `${row.verdict}, ${row.evidence}` },
        { kind: 'difference', estimate: row.estimate, low: row.low, high: row.high, of: row.metric },
        { kind: 'pair', counts: row.parameters },
        row.training,
        row.latency,
      ],
    })),
  };
}
