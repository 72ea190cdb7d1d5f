import type { ExplanationResult } from '../../results/explanation-result.ts';
import { blocksText } from '../render/text.ts';
import { explanationDocument } from './explanation-document.ts';

/**
 * An explanation for the terminal, 80 characters wide; each of its parts fits 24 lines.
 *
 * @param isColoured whether what it is printed on shows colours and wants them; nothing depends on them
 */
export function explanationReport(result: ExplanationResult, isColoured: boolean): string {
  return blocksText(explanationDocument(result).blocks, isColoured);
}
