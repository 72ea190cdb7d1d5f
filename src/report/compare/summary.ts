import type { ComparisonResult } from '../../results/comparison-result.ts';
import { escapeText } from '../../text/quote-value.ts';
import { layoutColumns } from '../render/layout.ts';
import { summaryRow } from './summary-row.ts';

/** The verdict brings its own space, for a long name is cut only where its column ends. */
const columnWidths = [22, 14, 17, 11, 9, 7];

const heading = [
  ['Summary', ' Verdict', 'Lead of the net', 'Parameters', 'Training', 'Latency'],
  ['', '', 'in points', 'of both', 'ratio', 'ratio'],
];

/** Several results below each other, at most 80 characters wide. */
export function summary(results: readonly ComparisonResult[]): string {
  const rows = results.map(summaryRow).flatMap((row) => [
    [
      ` ${escapeText(row.name)}`,
      ` ${row.verdict}`,
      row.difference,
      row.netParameters,
      row.training,
      row.latency,
    ],
    [`   ${row.metric}`, ` ${row.evidence}`, row.interval, row.regressionParameters],
  ]);
  return `${layoutColumns([...heading, ...rows], columnWidths)}\n`;
}
