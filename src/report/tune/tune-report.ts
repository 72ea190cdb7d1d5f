import type { TuneResult } from '../../results/tune-result.ts';
import { blocksText } from '../render/text.ts';
import { tuneDocument } from './tune-document.ts';

/** A sweep of settings for a terminal of 80 columns: a plot, a table, what matters, and what it means. */
export function tuneReport(result: TuneResult, isColoured: boolean): string {
  return blocksText(tuneDocument(result).blocks, isColoured);
}
