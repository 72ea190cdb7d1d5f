/** The first line of a file for Excel that says what parts the cells, such as `sep=;`. */
export interface SeparatorLine {
  /** How many bytes it has, without its line end. */
  readonly bytes: number;
  /** As it stands in the file. */
  readonly text: string;
  readonly delimiter: string;
}

/** `sep=;` or `"sep=;"`, perhaps with delimiters behind it as a program writes them that knows nothing of the line. */
const pattern = /^"?sep=(\\t|[^\w"'#\r\n])"?\1*[ \t]*(?=[\r\n]|$)/i;

/** Finds the line that says what parts the cells, at the start of a text in UTF-8. */
export function separatorLine(start: Buffer): SeparatorLine | undefined {
  const found = pattern.exec(start.toString('utf8', 0, 1024));
  if (found === null) return undefined;
  const [text, delimiter = ''] = found;
  return { bytes: Buffer.byteLength(text), text, delimiter: delimiter === '\\t' ? '\t' : delimiter };
}

/** Whether the cells of a row are such a line that stands further down, where files were put together. */
export function isSeparatorLine(cells: readonly string[]): boolean {
  return /^sep=\W?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell.trim() === '');
}
