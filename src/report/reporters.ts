import type { CheckedResult } from '../checks/checked-result.ts';
import { comparisonDetails } from './compare/comparison-details.ts';
import { comparisonTable } from './compare/comparison-table.ts';
import { csv } from './compare/csv.ts';
import { markdown } from './compare/markdown.ts';
import { summary } from './compare/summary.ts';
import { baselineTable } from './reference/reference-table.ts';
import { json } from './render/json.ts';

/** The names of the formats. */
export const formats = ['table', 'json', 'markdown', 'csv'] as const;
export type Format = (typeof formats)[number];

/** What a report depends on beside the results. */
export interface ReportOptions {
  /** Whether several files were asked for, however many could be compared: then JSON is an array. */
  readonly isList: boolean;
  /** Whether tables have every metric, the mistakes and the batches too. */
  readonly details: boolean;
  /** Whether a sentence says what each row of a table means. */
  readonly explain: boolean;
}

/** Turns what was found out, at least one result, into a text that ends with a line feed. */
export type Reporter = (results: readonly CheckedResult[], options: ReportOptions) => string;

/** The reporter of each format. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  table: (results, { isList, details, explain }) =>
    [
      ...results.map(
        (result) =>
          comparisonTable(result, explain) +
          (details ? comparisonDetails(result) : '') +
          (result.baseline === undefined ? '' : `\n${baselineTable(result.baseline)}`),
      ),
      ...(isList ? [summary(results)] : []),
    ].join('\n\n'),
  json: (results, { isList }) => json(isList ? results : results[0]),
  markdown,
  csv,
};
