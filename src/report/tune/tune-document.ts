import type { TuneResult } from '../../results/tune-result.ts';
import type { ReportDocument } from '../document/document.ts';
import { actionLines, noteBlocks } from '../document/note-blocks.ts';
import { paragraph } from '../document/part.ts';
import { studyHeading } from '../document/study-heading.ts';
import { knobTable } from './knob-table.ts';
import { tunePlot } from './tune-plot.ts';
import { tuneRecords } from './tune-records.ts';
import { tuneSentences } from './tune-sentences.ts';
import { tuneTable } from './tune-table.ts';

/** All that there is to say of a sweep: a plot, a table, what matters, and what it means. */
export function tuneDocument(result: TuneResult): ReportDocument {
  const { protocol, dataset } = result;
  return {
    blocks: [
      {
        kind: 'group',
        blocks: [...studyHeading(result, `seed ${protocol.seed}`, protocol.method), tunePlot(result)],
      },
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
        blocks: tuneSentences(result).map(paragraph),
      },
      ...noteBlocks(result.warnings, actionLines(dataset)),
    ],
    records: tuneRecords(result),
    data: result,
  };
}
