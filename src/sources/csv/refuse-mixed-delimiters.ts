import { InputError } from '../../errors.ts';
import { delimiters } from './dialect-candidate.ts';
import { shownDelimiter } from './shown-delimiter.ts';

/** How many cells a line has; a space stands for blanks in any number. */
function cellCount(line: string, delimiter: string): number {
  return delimiter === ' ' ? line.trim().split(/\s+/).length : line.split(delimiter).length;
}

/**
 * Refuses rows of a single cell each, where one delimiter parts the header and another one every row, into as many cells.
 *
 * @throws InputError that names both
 */
export function refuseMixedDelimiters(name: string, records: readonly (readonly string[])[]): void {
  const [header = [], ...below] = records;
  if (below.length === 0 || records.some((cells) => cells.length !== 1)) return;
  const lines = below.map(([line = '']) => line);
  for (const ofHeader of delimiters) {
    const width = cellCount(header[0] ?? '', ofHeader);
    const isOfRows = (each: string) =>
      each !== ofHeader && lines.every((line) => cellCount(line, each) === width);
    const ofRows = width === 1 ? undefined : [...delimiters, ' '].find(isOfRows);
    if (ofRows === undefined) continue;
    throw new InputError(
      `${name}: the header is parted by ${shownDelimiter(ofHeader)}, but the rows by ${shownDelimiter(ofRows)} (make them alike)`,
    );
  }
}
