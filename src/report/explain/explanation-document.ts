import type { ExplanationResult } from '../../results/explanation-result.ts';
import type { ReportDocument } from '../document/document.ts';
import { actionLines, noteBlocks } from '../document/note-blocks.ts';
import { coefficientBlocks } from './coefficient-blocks.ts';
import { equationBlocks } from './equation-blocks.ts';
import { explanationHeading } from './explanation-heading.ts';
import { explanationRecords } from './explanation-records.ts';
import { fairnessBlocks } from './fairness-blocks.ts';
import { importanceBlocks } from './importance-blocks.ts';
import { ladderBlocks } from './ladder-blocks.ts';
import { netBlocks } from './net-blocks.ts';
import { rowBlocks } from './row-blocks.ts';

/** All that there is to say of what is inside both models. */
export function explanationDocument(result: ExplanationResult): ReportDocument {
  const { row, fairness, ladder, warnings, dataset } = result;
  return {
    blocks: [
      ...explanationHeading(result),
      netBlocks(result),
      equationBlocks(result),
      ...coefficientBlocks(result),
      importanceBlocks(result),
      ...(ladder === undefined ? [] : ladderBlocks(result, ladder)),
      ...(row === null ? [] : rowBlocks(result, row)),
      ...(fairness === null ? [] : [fairnessBlocks(result, fairness)]),
      ...noteBlocks(warnings, actionLines(dataset)),
    ],
    records: explanationRecords(result),
    data: result,
  };
}
