import { quoteValue } from '../../text/quote-value.ts';
import type { Layout } from './csv-layout.ts';
import { delimiters } from './dialect-candidate.ts';
import { shownDelimiter } from './shown-delimiter.ts';

type Explain = (cells: readonly string[], layout: Layout) => string | undefined;

/** A header, or a row, that another delimiter would cut into as many cells as the other has. */
function otherDelimiter(cells: readonly string[], { header = [], dialect }: Layout): string | undefined {
  const find = (whole: readonly string[], wanted: number): string | undefined =>
    whole.length === 1 && wanted > 1
      ? delimiters.find((each) => whole[0]?.split(each).length === wanted)
      : undefined;
  const ofHeader = find(header, cells.length);
  const ofRow = find(cells, header.length);
  if (ofHeader === undefined && ofRow === undefined) return undefined;
  const { delimiter } = dialect;
  return `the header is parted by ${shownDelimiter(ofHeader ?? delimiter)}, but this row by ${shownDelimiter(ofRow ?? delimiter)}: make them alike`;
}

/** A number with a comma between its thousands, which no quotes hold together: 45,123 or $45,123.10. */
function commaInThousands(cells: readonly string[]): string | undefined {
  const at = cells.findIndex(
    (cell, j) =>
      /^[-+(]?\p{Sc}?[1-9]\d{0,2}$/u.test(cell.trim()) &&
      /^\d{3}(?:\.\d+)?\)?(?: ?[%\p{Sc}])?$/u.test(cells[j + 1]?.trim() ?? ''),
  );
  return at < 0 ? undefined : `${cells[at]?.trim()},${cells[at + 1]?.trim()}`;
}

/** A number with a decimal comma, where most of the first rows have cells enough for that. */
function commaBeforeDecimals(cells: readonly string[], { names, sampleRows }: Layout): string | undefined {
  const longer = sampleRows.filter((row) => row.length > names.length);
  if (longer.length <= sampleRows.length / 2) return undefined;
  const at = cells.findIndex(
    (cell, j) => /^[-+]?\d+$/.test(cell.trim()) && /^\d+$/.test(cells[j + 1]?.trim() ?? ''),
  );
  return at < 0 ? undefined : `${cells[at]?.trim()},${cells[at + 1]?.trim()}`;
}

function commaInNumber(cells: readonly string[], layout: Layout): string | undefined {
  if (layout.dialect.delimiter !== ',' || cells.length <= layout.names.length) return undefined;
  const number = commaInThousands(cells) ?? commaBeforeDecimals(cells, layout);
  if (number === undefined) return undefined;
  return `a comma inside a number may part it in two, as in ${quoteValue(number)}: put such numbers in quotes, or save the table with semicolons`;
}

function emptyBetweenBlanks(cells: readonly string[], { dialect, names }: Layout): string | undefined {
  if (dialect.blanks === 0) return undefined;
  return cells.length < names.length
    ? 'columns are parted by blanks, so that an empty cell cannot be seen: write NA for it, or use --skip-bad-rows'
    : 'columns are parted by blanks: put a text that holds blanks in quotes, or use --skip-bad-rows';
}

/** In this order; the first that knows a cause gives it. */
const explanations: readonly Explain[] = [otherDelimiter, commaInNumber, emptyBetweenBlanks];

/** Why a row may have another number of cells than there are columns, and the remedy, where that can be told. */
export function explainCellCount(cells: readonly string[], layout: Layout): string | undefined {
  for (const explain of explanations) {
    const found = explain(cells, layout);
    if (found !== undefined) return found;
  }
  return undefined;
}
