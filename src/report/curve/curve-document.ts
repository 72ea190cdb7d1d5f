import type { CurveResult } from '../../results/curve-result.ts';
import { standingAlone } from '../document/block.ts';
import type { ReportDocument } from '../document/document.ts';
import { actionLines, noteBlocks } from '../document/note-blocks.ts';
import { paragraph } from '../document/part.ts';
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
    blocks: [
      {
        kind: 'group',
        blocks: [...studyHeading(result, `${protocol.method}, seed ${protocol.seed}`), curvePlot(result)],
      },
      {
        kind: 'group',
        blocks: [
          paragraph(payOffSentence(result)),
          ...(ofLadder === '' ? [] : [paragraph(ofLadder)]),
          paragraph(growthSentence(result)),
        ],
      },
      { ...sizesTable(result), media: standingAlone },
      { ...trainingTable(result), media: standingAlone },
      ...noteBlocks(warnings, actionLines(dataset)),
    ],
    records: curveRecords(result),
    data: result,
  };
}
