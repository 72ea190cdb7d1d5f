import type {
  ClassTargetSummary,
  ComparisonResult,
  NumberTargetSummary,
} from '../../results/comparison-result.ts';
import { counted } from '../../text/counted.ts';
import { formatCount, formatPercent, formatQuantity } from '../../text/format.ts';
import { cutText } from '../../text/quote-value.ts';
import { type Block, inTerminal, standingAlone } from '../document/block.ts';
import { originBlocks } from '../document/origin-blocks.ts';

/** The table and the question that it is asked, in two lines of a terminal or below a heading of a page. */
export function comparisonHeading({ dataset, protocol }: ComparisonResult): Block[] {
  const { name, rows, features, encodedColumns, target } = dataset;
  const size = `${formatCount(rows)} rows, ${counted(features.length, 'feature')}`;
  const encoded =
    encodedColumns.length === features.length ? '' : `, ${formatCount(encodedColumns.length)} encoded`;
  const summary = 'classes' in target ? shownClasses(target, rows) : shownRange(target);
  const kind = 'classes' in target ? `${target.classes.length} classes` : 'a number';
  const method = `${protocol.method}, seed ${protocol.seed}`;
  return [
    {
      kind: 'group',
      media: inTerminal,
      blocks: [
        {
          kind: 'paragraph',
          isFlush: true,
          text: `${cutText(name)}   ${size}${encoded} → ${cutText(target.name)} (${summary})`,
        },
        { kind: 'paragraph', isFlush: true, text: method },
        ...originBlocks(dataset),
      ],
    },
    { kind: 'heading', level: 1, media: standingAlone, text: name },
    {
      kind: 'paragraph',
      media: standingAlone,
      text: `${size} → ${target.name} (${kind}); ${method}.`,
    },
    ...originBlocks(dataset, standingAlone),
  ];
}

function shownClasses({ classes }: ClassTargetSummary, allRows: number): string {
  const shares = classes
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ label, rows }) => `${cutText(label)} ${formatPercent(rows / allRows, 0)}`);
  return (shares.length > 6 ? [...shares.slice(0, 5), `${shares.length - 5} more`] : shares).join(', ');
}

function shownRange({ mean, smallest, largest }: NumberTargetSummary): string {
  return `${formatQuantity(smallest)} to ${formatQuantity(largest)}, mean ${formatQuantity(mean)}`;
}
