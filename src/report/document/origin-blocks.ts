import { formatCount } from '../../text/format.ts';
import { cutText } from '../../text/quote-value.ts';
import type { Block, Medium } from './block.ts';

/** What a result says of where its rows are from. */
export interface Sourced {
  readonly rows: number;
  readonly origin?: { readonly location: string | null; readonly query: string | null };
  readonly sample?: { readonly ofRows: number; readonly seed: number };
}

/** Where a query is cut: it fills three lines of a terminal. */
const longestQuery = 220;

/** Where the rows are from, and of how many they are a sample; nothing where they are all of a file. */
export function originBlocks({ rows, origin, sample }: Sourced, media?: readonly Medium[]): Block[] {
  const lines: string[] = [];
  if (origin !== undefined) {
    const query = origin.query === null ? '' : cutText(origin.query.replace(/\s+/g, ' '), longestQuery);
    const place = origin.location === null ? 'Query' : `From ${origin.location}`;
    lines.push(query === '' ? place : `${place}: ${query}`);
  }
  if (sample !== undefined) {
    const drawn = `Judged on ${formatCount(rows)} of ${formatCount(sample.ofRows)} rows`;
    lines.push(
      `${drawn}, drawn by a hash of the row with seed ${sample.seed}; counts of cells and levels are of these rows`,
    );
  }
  return lines.map((text) => ({
    kind: 'paragraph',
    isFlush: true,
    text,
    ...(media === undefined ? {} : { media }),
  }));
}
