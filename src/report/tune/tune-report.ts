import type { TuneResult } from '../../results/tune-result.ts';
import { formatCount } from '../../text/format.ts';
import { cutText, escapeText } from '../../text/quote-value.ts';
import { layoutParagraph } from '../render/layout.ts';
import { knobSection } from './knob-section.ts';
import { tunePlot } from './tune-plot.ts';
import { tuneSentences } from './tune-sentences.ts';
import { tuneTable } from './tune-table.ts';

/** Where names are cut, so that the heading is one line or two. */
const longestName = 24;

/** A sweep of settings for a terminal of 80 columns: a plot, a table, what matters, and what it means. */
export function tuneReport(result: TuneResult, inColour: boolean): string {
  const sentences = tuneSentences(result).map((text) => layoutParagraph(text));
  return `${[
    heading(result),
    tunePlot(result, inColour),
    '',
    tuneTable(result),
    '',
    knobSection(result),
    '',
    ...sentences,
  ].join('\n')}\n`;
}

function heading({ dataset, protocol }: TuneResult): string {
  const shortened = (text: string): string => escapeText(cutText(text, longestName));
  const table = `${shortened(dataset.name)}  ${formatCount(dataset.rows)} rows → ${shortened(dataset.target.name)}`;
  return layoutParagraph(`${table}  seed ${protocol.seed}\n${protocol.method}`, '');
}
