import type { ExplanationResult } from '../../results/explanation-result.ts';
import { shownName } from '../../text/shown-name.ts';
import { onPage } from '../document/block.ts';
import type { ReportDocument } from '../document/document.ts';
import { actionLines, noteBlocks } from '../document/note-blocks.ts';
import { reproduction } from '../document/reproduction.ts';
import { coefficientBlocks } from './coefficient-blocks.ts';
import { equationBlocks } from './equation-blocks.ts';
import { explanationHeading } from './explanation-heading.ts';
import { explanationRecords } from './explanation-records.ts';
import { fairnessBlocks } from './fairness-blocks.ts';
import { importanceBlocks } from './importance-blocks.ts';
import { ladderBlocks } from './ladder-blocks.ts';
import { neededMost, neededSentence } from './needed-features.ts';
import { netBlocks } from './net-blocks.ts';
import { rowBlocks } from './row-blocks.ts';

/** All that there is to say of what is inside both models. */
export function explanationDocument(result: ExplanationResult): ReportDocument {
  const { row, fairness, ladder, warnings, dataset } = result;
  return {
    title: `What is inside both models of ${dataset.name}?`,
    blocks: [
      ...explanationHeading(result),
      {
        kind: 'answer',
        media: onPage,
        text: `Most of all: ${shownName(neededMost(result, 'regression'), 40)}.`,
        sentence: neededSentence(result),
        chances: [],
        facts: null,
      },
      { kind: 'figures', media: onPage, of: result },
      netBlocks(result),
      equationBlocks(result),
      ...coefficientBlocks(result),
      importanceBlocks(result),
      ...(ladder === undefined ? [] : ladderBlocks(result, ladder)),
      ...(row === null ? [] : rowBlocks(result, row)),
      ...(fairness === null ? [] : [fairnessBlocks(result, fairness)]),
      ...noteBlocks(warnings, actionLines(dataset)),
      reproduction(result),
    ],
    records: explanationRecords(result),
    data: result,
  };
}
