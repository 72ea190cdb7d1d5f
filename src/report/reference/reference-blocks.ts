import type { BaselineComparison } from '../../checks/reference/reference-comparison.ts';
import { formatCount } from '../../text/format.ts';
import { type Block, standingAlone } from '../document/block.ts';
import { paragraph } from '../document/part.ts';
import { changeTable, isMarked } from './change-table.ts';

/** What changed since an earlier result; figures that are the same are only counted. */
export function referenceBlocks(comparison: BaselineComparison): Block[] {
  const table = changeTable(comparison.changes);
  return [
    { kind: 'label', media: standingAlone, text: 'Baseline' },
    { kind: 'paragraph', isFlush: true, text: heading(comparison) },
    ...(table.rows.length === 0 ? [] : [table]),
    paragraph(conclusion(comparison)),
  ];
}

function heading({ file, sameData, sameMachine }: BaselineComparison): string {
  const data = sameData ? 'the same data' : 'other data';
  const machine = sameMachine
    ? 'the same processor and Node'
    : 'another processor or Node, so that times are not compared, but their ratios are';
  return `Since ${file}: ${data}; ${machine}`;
}

/** How many figures changed, and whether the verdict did. */
function conclusion({ changes, verdict, simplest }: BaselineComparison): string {
  const same = changes.filter(({ outcome }) => outcome === 'same').length;
  const beyond = changes.filter(isMarked).length;
  const counts = `${formatCount(same)} of ${formatCount(changes.length)} figures are the same, ${formatCount(beyond)} changed beyond noise (◄).`;
  const sentences = [counts, sentence('verdict', verdict)];
  if (simplest !== undefined) sentences.push(sentence('simplest within the margin of the best', simplest));
  return sentences.join(' ');
}

function sentence(what: string, { before, now }: { readonly before: string; readonly now: string }): string {
  return before === now ? `The ${what} is the same: ${now}.` : `The ${what} was ${before}, and is ${now}.`;
}
