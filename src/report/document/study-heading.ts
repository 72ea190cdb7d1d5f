import { formatCount } from '../../text/format.ts';
import { cutText } from '../../text/quote-value.ts';
import { type Block, inTerminal, standingAlone } from './block.ts';
import { originBlocks, type Sourced } from './origin-blocks.ts';

/** Where names are cut, so that a heading is one line or two. */
const longestName = 24;

interface Studied {
  readonly dataset: Sourced & {
    readonly name: string;
    readonly rows: number;
    readonly target: { readonly name: string };
  };
}

/** The table of a study: a line of a terminal, or a heading and a line of a page; `lines` say how it was studied. */
export function studyHeading(
  { dataset }: Studied,
  ...[first, ...others]: readonly [string, ...string[]]
): Block[] {
  const { name, rows, target } = dataset;
  const below = others.map((text): Block => ({ kind: 'paragraph', isFlush: true, text }));
  const size = `${formatCount(rows)} rows → `;
  return [
    {
      kind: 'paragraph',
      media: inTerminal,
      isFlush: true,
      text: `${cutText(name, longestName)}  ${size}${cutText(target.name, longestName)}  ${first}`,
    },
    { kind: 'heading', level: 1, media: standingAlone, text: name },
    { kind: 'paragraph', media: standingAlone, text: `${size}${target.name}; ${first}.` },
    ...originBlocks(dataset),
    ...below,
  ];
}
