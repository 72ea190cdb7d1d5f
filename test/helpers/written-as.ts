import type { CheckedResult } from '../../src/checks/checked-result.ts';
import { comparisonDocument, type ReportOptions } from '../../src/report/compare/comparison-document.ts';
import { findReporter } from '../../src/report/render/registry.ts';

/** Comparisons as `compare --format` writes them. */
export function writtenAs(
  format: string,
  results: readonly CheckedResult[],
  options: Partial<ReportOptions> = {},
): string {
  const document = comparisonDocument(results, { isList: false, details: false, explain: false, ...options });
  return findReporter(format).render(document, { isColoured: false });
}
