import { csvCell } from '../../text/csv-cell.ts';
import type { Reporter } from './reporter.ts';

/** A header and the rows of the records; figures are raw, lines end in a line feed. */
export const csv = {
  name: 'csv',
  ending: '.csv',
  render: ({ records: { columns, rows } }) =>
    [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join(''),
} satisfies Reporter;
