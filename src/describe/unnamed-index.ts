import type { Column } from '../sources/contract/table.ts';
import { hasTwins } from '../statistics/sorted-numbers.ts';

/** The names that readers, and pandas, give to columns without one. */
const madeUpName = /^(?:column_\d+|unnamed: \d+(?:\.\d+)*|row_names)$/i;

/** An index starts anew where tables were put together; in shorter runs days of a month or weeks of a year rise too. */
const usualRun = 60;

/** With uniqueness no likelier than one in a thousand, it is no chance: −2 ln 0.001. */
const surpriseOfUniqueness = 14;

/**
 * Why a column without a name, which no feature stands before, is the index of the table that was written, and undefined
 * where it is not: its whole numbers rise from row to row (or fall), with gaps where rows were left out; or they are all
 * different, although so many numbers drawn from their range would hardly be (the birthday problem), as in a table whose
 * rows were shuffled.
 */
export function unnamedIndex(column: Column): string | undefined {
  if (column.kind === 'text' || !madeUpName.test(column.name)) return undefined;
  const { values } = column;
  if (!values.every(Number.isInteger)) return undefined;
  if (risesInRuns(values) || risesInRuns(values.toReversed())) {
    return 'it has no name and its values run from row to row, as an index does';
  }
  return isShuffled(values) ? 'it has no name and its values are those of a shuffled index' : undefined;
}

function risesInRuns(values: Float64Array): boolean {
  let runs = 1;
  for (let row = 1; row < values.length; row++) {
    if ((values[row] as number) <= (values[row - 1] as number)) runs++;
  }
  return runs <= 1 + Math.floor(values.length / usualRun);
}

function isShuffled(values: Float64Array): boolean {
  const sorted = values.toSorted();
  const range = (sorted.at(-1) as number) - (sorted[0] as number) + 1;
  if ((sorted[0] as number) < 0 || range * surpriseOfUniqueness > values.length ** 2) return false;
  return !hasTwins(sorted);
}
