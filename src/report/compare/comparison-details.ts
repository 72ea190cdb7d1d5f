import type { ComparisonResult } from '../../results/comparison-result.ts';
import { blocksText } from '../render/text.ts';
import { detailBlocks } from './detail-blocks.ts';

/** What `--details` adds below the table: every metric, the mistakes, the fits, batches, and how it was measured. */
export function comparisonDetails(result: ComparisonResult): string {
  return `\n${blocksText(detailBlocks(result))}`;
}
