import type { CheckedResult } from '../../checks/checked-result.ts';
import type { ComparisonResult } from '../../results/comparison-result.ts';
import { type Block, inTerminal, offPage, onPage, withRoom } from '../document/block.ts';
import { noteBlocks } from '../document/note-blocks.ts';
import { paragraph } from '../document/part.ts';
import { reproduction } from '../document/reproduction.ts';
import { gateBlocks } from '../reference/gate-blocks.ts';
import { referenceBlocks } from '../reference/reference-blocks.ts';
import { comparisonHeading } from './comparison-heading.ts';
import { comparisonNotes } from './comparison-notes.ts';
import { detailBlocks } from './detail-blocks.ts';
import { furtherModels } from './further-models.ts';
import { headlineTable } from './headline-table.ts';
import { ladderSentence } from './ladder-sentence.ts';
import { ladderTable } from './ladder-table.ts';
import { pageAnswer } from './page-answer.ts';
import { verdictOf } from './verdict-sentence.ts';

/** How much is told. */
export interface ComparisonOptions {
  /** Whether every metric, the mistakes and the batches are told too. */
  readonly details: boolean;
  /** Whether a sentence says what each row of the table means. */
  readonly explain: boolean;
}

/** What there is to say of one comparison, and of what was demanded of it. */
export function comparisonBlocks(result: CheckedResult, { details, explain }: ComparisonOptions): Block[] {
  const { gates, baseline, warnings, timings } = result;
  return [
    ...tableBlocks(result, explain),
    ...(details
      ? detailBlocks(result).map((block): Block => ({ ...block, media: withRoom }))
      : [folded(detailBlocks(result))]),
    ...(gates === undefined ? [] : gateBlocks(gates)),
    ...(baseline === undefined ? [] : referenceBlocks(baseline)),
    ...noteBlocks([...warnings, ...timings.warnings], comparisonNotes(result)),
    reproduction(result),
  ];
}

/** A page has all that `--details` tells, whether it was asked for or not. */
function folded(blocks: readonly Block[]): Block {
  return {
    kind: 'details',
    media: onPage,
    summary: 'Every metric, the mistakes, the fits and the protocol',
    blocks,
  };
}

/** The side-by-side table with the verdict below it. */
export function tableBlocks(result: ComparisonResult, explain: boolean): Block[] {
  const further = furtherModels(result);
  const { ladder } = result;
  return [
    ...comparisonHeading(result),
    { ...headlineTable(result, explain), media: offPage },
    { kind: 'list', media: inTerminal, items: comparisonNotes(result) },
    { kind: 'verdict', media: offPage, ...verdictOf(result) },
    pageAnswer(result, explain),
    { kind: 'figures', media: onPage, of: result },
    ...(further === null ? [] : [further]),
    ...(ladder === undefined ? [] : [ladderTable(result, ladder), paragraph(ladderSentence(result, ladder))]),
  ];
}
