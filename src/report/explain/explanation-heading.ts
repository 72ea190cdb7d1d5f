import type { ExplanationResult } from '../../results/explanation-result.ts';
import { counted } from '../../text/counted.ts';
import { formatCount, formatPercent } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import { type Block, inTerminal, standingAlone } from '../document/block.ts';
import { originBlocks } from '../document/origin-blocks.ts';

/** Where names are cut. */
const longestName = 40;

/** The table, and how the models of it were studied. */
export function explanationHeading(result: ExplanationResult): Block[] {
  const { dataset, protocol } = result;
  const count = dataset.features.length;
  const columns = dataset.encodedColumns.length;
  const encoded = columns === count ? '' : `, ${formatCount(columns)} encoded`;
  const question =
    `${formatCount(dataset.rows)} rows, ${counted(count, 'feature')}${encoded} → ` +
    `${shownName(dataset.target.name, longestName)} (${targetSummary(result)})`;
  const method = `Models of all rows; features judged by ${protocol.method}, seed ${protocol.seed}`;
  return [
    {
      kind: 'group',
      media: inTerminal,
      blocks: [
        { kind: 'paragraph', isFlush: true, text: `${shownName(dataset.name, longestName)}   ${question}` },
        { kind: 'paragraph', isFlush: true, text: method },
        ...originBlocks(dataset),
      ],
    },
    { kind: 'heading', level: 1, media: standingAlone, text: dataset.name },
    { kind: 'paragraph', media: standingAlone, text: `${question}. ${method}.` },
    ...originBlocks(dataset, standingAlone),
  ];
}

function targetSummary({ task, dataset }: ExplanationResult): string {
  if (task === 'regression') {
    const { mean, sd } = dataset.target;
    return `mean ${formatScientific(mean, 3)}, sd ${formatScientific(sd, 3)}`;
  }
  const classes = dataset.target.classes
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ label, rows }) => `${shownName(label, 20)} ${formatPercent(rows / dataset.rows, 0)}`);
  const shown = classes.length > 6 ? [...classes.slice(0, 5), `${classes.length - 5} more`] : classes;
  return shown.join(', ');
}
