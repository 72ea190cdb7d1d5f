import type { CheckedResult } from '../../checks/checked-result.ts';
import type { Block } from '../document/block.ts';
import { labelledList } from '../document/note-blocks.ts';

/** What became of each assertion; a terminal has that on standard error. */
export function gateBlocks(gates: NonNullable<CheckedResult['gates']>): Block[] {
  return labelledList('Gates', gates);
}
