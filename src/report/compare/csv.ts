import type { ComparisonResult } from '../../results/comparison-result.ts';
import { csvCell } from '../../text/csv-cell.ts';
import { csvColumns } from './csv-columns.ts';

/** Results as CSV: a header, and a row for each model of each table; figures are raw, lines end in a line feed. */
export function csv(results: readonly ComparisonResult[]): string {
  const header = csvColumns.map(({ name }) => name);
  const rows = results.flatMap((result) =>
    result.models.map((model) => csvColumns.map(({ value }) => value(result, model))),
  );
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}
