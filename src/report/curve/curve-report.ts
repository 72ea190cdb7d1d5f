import type { CurveResult } from '../../results/curve-result.ts';
import { blocksText } from '../render/text.ts';
import { curveDocument } from './curve-document.ts';

/** A learning curve for a terminal of 80 × 24. */
export function curveReport(result: CurveResult, isColoured: boolean): string {
  return blocksText(curveDocument(result).blocks, isColoured);
}
