import type { ComparisonResult } from '../../results/comparison-result.ts';
import { blocksText } from '../render/text.ts';
import { tableBlocks } from './comparison-blocks.ts';

/**
 * The side-by-side table, at most 80 characters wide, with the verdict below it.
 *
 * @param explain whether a sentence below each row says what it means
 */
export function comparisonTable(result: ComparisonResult, explain = false): string {
  return blocksText(tableBlocks(result, explain));
}
