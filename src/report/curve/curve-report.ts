import type { CurveResult } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import { cutText, escapeText } from '../../text/quote-value.ts';
import { layoutParagraph } from '../render/layout.ts';
import { curvePlot } from './curve-plot.ts';
import { growthSentence } from './growth-sentence.ts';
import { payOffSentence } from './pay-off-sentence.ts';

/** Where names are cut, so that the heading is one line or two. */
const longestName = 24;

/** A learning curve for a terminal of 80 × 24. */
export function curveReport(result: CurveResult, inColour: boolean): string {
  const sentences = [payOffSentence(result), growthSentence(result)].map((text) => layoutParagraph(text));
  return `${heading(result)}\n${curvePlot(result, inColour)}\n\n${sentences.join('\n')}\n`;
}

function heading({ dataset, protocol }: CurveResult): string {
  const shortened = (text: string): string => escapeText(cutText(text, longestName));
  const table = `${shortened(dataset.name)}  ${formatCount(dataset.rows)} rows → ${shortened(dataset.target.name)}`;
  return layoutParagraph(`${table}  ${protocol.method}, seed ${protocol.seed}`, '');
}
