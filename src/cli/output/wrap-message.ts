import { Help } from 'commander';

const usualWidth = 80;
const narrowest = 40;
const indent = '  ';
const help = Object.assign(new Help(), { minWidthToWrap: 0 });

/** The columns of a terminal; where the stream is none, those that `COLUMNS` says, or 80. */
export function widthOf(
  { columns }: Pick<NodeJS.WriteStream, 'columns'>,
  { COLUMNS: said }: NodeJS.ProcessEnv,
): number {
  const width = columns ?? (/^\d{1,6}$/.test(said ?? '') ? Number(said) : usualWidth);
  return Math.max(narrowest, width || usualWidth);
}

/**
 * Breaks a message between its words into lines of at most `width` columns; all but the first are indented. A word that is
 * longer than that stays whole.
 */
export function wrapMessage(message: string, width: number): string {
  return help.boxWrap(message, width - indent.length).replaceAll('\n', `\n${indent}`);
}
