import type { TuneResult } from '../../results/tune-result.ts';
import { offPage, onPage } from '../document/block.ts';
import type { ReportDocument } from '../document/document.ts';
import { actionLines, noteBlocks } from '../document/note-blocks.ts';
import { paragraph } from '../document/part.ts';
import { reproduction } from '../document/reproduction.ts';
import { studyHeading } from '../document/study-heading.ts';
import { knobTable } from './knob-table.ts';
import { tunePlot } from './tune-plot.ts';
import { tuneRecords } from './tune-records.ts';
import { tuneSentences, tuningAnswer } from './tune-sentences.ts';
import { tuneTable } from './tune-table.ts';

/** All that there is to say of a sweep: a plot, a table, what matters, and what it means. */
export function tuneDocument(result: TuneResult): ReportDocument {
  const { protocol, dataset } = result;
  const [worth, ...others] = tuneSentences(result);
  return {
    title: `Must a neural net be tuned just right for ${dataset.name}?`,
    blocks: [
      {
        kind: 'group',
        blocks: [
          ...studyHeading(result, `seed ${protocol.seed}`, protocol.method),
          {
            kind: 'answer',
            media: onPage,
            text: tuningAnswer(result),
            sentence: worth,
            chances: [],
            facts: null,
          },
          { ...tunePlot(result), media: offPage },
        ],
      },
      { kind: 'figures', media: onPage, of: result },
      tuneTable(result),
      {
        kind: 'group',
        blocks: [
          paragraph('What matters to the net: share of the ranks’ variance; medians of the levels'),
          knobTable(result),
        ],
      },
      {
        kind: 'group',
        blocks: [{ ...paragraph(worth), media: offPage }, ...others.map(paragraph)],
      },
      ...noteBlocks(result.warnings, actionLines(dataset)),
      reproduction(result),
    ],
    records: tuneRecords(result),
    data: result,
  };
}
