import type { BaselineComparison } from '../../checks/reference/reference-comparison.ts';
import { formatCount } from '../../text/format.ts';
import { escapeText } from '../../text/quote-value.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import { changeColumns, changeRows, isMarked } from './change-rows.ts';

const columnWidths = [29, 11, 11, 15, 14];

/** What changed since an earlier result, at most 80 characters wide; figures that are the same are only counted. */
export function baselineTable(comparison: BaselineComparison): string {
  const rows = changeRows(comparison.changes);
  const parts = [
    layoutParagraph(baselineHeading(comparison), ''),
    ...(rows.length === 0 ? [] : [layoutColumns([changeColumns, ...rows], columnWidths)]),
    layoutParagraph(baselineSummary(comparison)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a result is set against. */
export function baselineHeading({ file, sameData, sameMachine }: BaselineComparison): string {
  const data = sameData ? 'the same data' : 'other data';
  const machine = sameMachine
    ? 'the same processor and Node'
    : 'another processor or Node, so that times are not compared, but their ratios are';
  return `Since ${escapeText(file)}: ${data}; ${machine}`;
}

/** How many figures changed, and whether the verdict did. */
export function baselineSummary({ changes, verdict }: BaselineComparison): string {
  const same = changes.filter(({ outcome }) => outcome === 'same').length;
  const beyond = changes.filter(isMarked).length;
  const counts = `${formatCount(same)} of ${formatCount(changes.length)} figures are the same, ${formatCount(beyond)} changed beyond noise (◄).`;
  return verdict.before === verdict.now
    ? `${counts} The verdict is the same: ${verdict.now}.`
    : `${counts} The verdict was ${verdict.before}, and is ${verdict.now}.`;
}
