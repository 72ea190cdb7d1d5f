import type { CheckedResult } from '../../checks/checked-result.ts';
import { formatCount } from '../../text/format.ts';
import { type Block, inTerminal, standingAlone } from '../document/block.ts';
import type { ReportDocument } from '../document/document.ts';
import { type ComparisonOptions, comparisonBlocks } from './comparison-blocks.ts';
import { comparisonRecords } from './comparison-records.ts';
import { overview } from './overview.ts';
import { summary } from './summary.ts';

/** What a report depends on beside the results. */
export interface ReportOptions extends ComparisonOptions {
  /** Whether several files were asked for, however many could be compared: then the data is a list. */
  readonly isList: boolean;
}

/** All that there is to say of one comparison or of several, at least one. */
export function comparisonDocument(
  results: readonly CheckedResult[],
  { isList, ...options }: ReportOptions,
): ReportDocument {
  const sections = results.map(
    (result): Block => ({
      kind: 'section',
      blocks: comparisonBlocks(result, options),
    }),
  );
  return {
    title: titleOf(results),
    blocks: [
      ...(results.length > 1 ? [{ ...overview(results), media: standingAlone }] : []),
      ...sections,
      ...(isList ? [{ kind: 'section', media: inTerminal, blocks: [summary(results)] } as const] : []),
    ],
    records: comparisonRecords(results),
    data: isList ? results : results[0],
  };
}

function titleOf(results: readonly CheckedResult[]): string {
  const [only] = results;
  return results.length === 1 && only !== undefined
    ? `Does ${only.dataset.name} need a neural net?`
    : `Do these ${formatCount(results.length)} tables need a neural net?`;
}
