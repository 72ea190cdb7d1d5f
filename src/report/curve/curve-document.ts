import type { CurveResult } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import { offPage, onPage, standingAlone } from '../document/block.ts';
import type { ReportDocument } from '../document/document.ts';
import { actionLines, noteBlocks } from '../document/note-blocks.ts';
import { paragraph } from '../document/part.ts';
import { reproduction } from '../document/reproduction.ts';
import { studyHeading } from '../document/study-heading.ts';
import { curvePlot } from './curve-plot.ts';
import { curveRecords } from './curve-records.ts';
import { sizesTable, trainingTable } from './curve-tables.ts';
import { growthSentence } from './growth-sentence.ts';
import { ladderSentence } from './ladder-sentence.ts';
import { payOffSentence } from './pay-off-sentence.ts';

/** All that there is to say of a learning curve. */
export function curveDocument(result: CurveResult): ReportDocument {
  const { protocol, dataset, warnings } = result;
  const ofLadder = ladderSentence(result);
  return {
    title: `How many rows of ${dataset.name} does a neural net need?`,
    blocks: [
      {
        kind: 'group',
        blocks: [
          ...studyHeading(result, `${protocol.method}, seed ${protocol.seed}`),
          {
            kind: 'answer',
            media: onPage,
            text: answerText(result),
            sentence: payOffSentence(result),
            chances: [],
            facts: null,
          },
          { ...curvePlot(result), media: offPage },
        ],
      },
      { kind: 'figures', media: onPage, of: result },
      {
        kind: 'group',
        blocks: [
          { ...paragraph(payOffSentence(result)), media: offPage },
          ...(ofLadder === '' ? [] : [paragraph(ofLadder)]),
          { ...paragraph(growthSentence(result)), media: offPage },
        ],
      },
      { ...sizesTable(result), media: standingAlone },
      { ...trainingTable(result), media: standingAlone },
      ...noteBlocks(warnings, actionLines(dataset)),
      reproduction(result),
    ],
    records: curveRecords(result),
    data: result,
  };
}

/** What the title of the page asks, answered in a few words. */
function answerText({ payOff, dataset }: CurveResult): string {
  if (payOff.rows === null) return `More than these ${formatCount(dataset.rows)}, if any number.`;
  const rows = formatCount(Number(payOff.rows.toPrecision(2)));
  return payOff.settledRows === null ? `Perhaps about ${rows}.` : `About ${rows}.`;
}
