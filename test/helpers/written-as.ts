import type { CheckedResult } from '../../src/checks/checked-result.ts';
import { comparisonDocument, type ReportOptions } from '../../src/report/compare/comparison-document.ts';
import type { ReportDocument } from '../../src/report/document/document.ts';
import { findReporter } from '../../src/report/registry.ts';

/** Comparisons as `compare --format` writes them. */
export function writtenAs(
  format: string,
  results: readonly CheckedResult[],
  options: Partial<ReportOptions> = {},
): string {
  const document = comparisonDocument(results, { isList: false, details: false, explain: false, ...options });
  return writtenText(format, document);
}

/** A document in a format that is written at once: all but a page. */
export function writtenText(format: string, document: ReportDocument): string {
  const written = findReporter(format).render(document, { isColoured: false });
  if (typeof written !== 'string') throw new Error(`${format} is written later`);
  return written;
}
