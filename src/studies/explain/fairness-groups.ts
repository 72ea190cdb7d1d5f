import { quantileSorted } from 'd3-array';
import type { Dataset } from '../../describe/dataset.ts';
import { findColumn } from '../../describe/find-column.ts';
import { isMissing } from '../../describe/select-rows.ts';
import { mergeSpellings } from '../../describe/spellings.ts';
import { InputError } from '../../errors.ts';
import { asText } from '../../sources/contract/as-text.ts';
import type { Column, NumberColumn, Table, TextColumn } from '../../sources/contract/table.ts';
import { formatQuantity } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';

/** Those who are to be treated alike. */
export interface FairnessGroups {
  readonly column: string;
  readonly labels: readonly string[];
  /** One a row of the dataset. */
  readonly groups: Int32Array;
}

/** More groups than this are too small to say anything of, in most tables. */
const mostGroups = 12;

/**
 * The groups that a column makes, feature or not: its values, or where it holds many numbers their quarters. Missing
 * cells are a group of their own, the last.
 *
 * @param mergesSpellings whether texts that look alike are one group
 * @throws InputError when there is no such column, it is the target, or it makes one group or too many
 */
export function fairnessGroups(
  table: Table,
  { sourceRows, target }: Dataset,
  reference: string,
  mergesSpellings = false,
): FairnessGroups {
  const written = table.columns[findColumn(table, reference, '--fairness')] as Column;
  const column = mergesSpellings && written.kind === 'text' ? mergeSpellings(written) : written;
  const place = `${table.name}: --fairness ${quoteValue(column.name)}`;
  if (column.name === target.name) {
    throw new InputError(`${place}: it is the target (name a column of groups)`);
  }
  const present = sourceRows.filter((row) => !isMissing(column, row));
  const { labels, groupOf } =
    column.kind === 'number' ? groupNumbers(column, present) : groupLevels(asText(column), present);
  if (labels.length > mostGroups) {
    throw new InputError(
      `${place}: it has ${labels.length} values, and at most ${mostGroups} groups can be told apart (put values together first, or name another column)`,
    );
  }
  const all = present.length < sourceRows.length ? [...labels, '(missing)'] : labels;
  if (all.length < 2) throw new InputError(`${place}: it makes one group only (name another column)`);
  const groups = sourceRows.map((row) => (isMissing(column, row) ? labels.length : groupOf(row)));
  return { column: column.name, labels: all, groups };
}

interface Grouping {
  readonly labels: readonly string[];
  groupOf(row: number): number;
}

function groupLevels({ codes, levels }: TextColumn, rows: Int32Array): Grouping {
  const labelOf = (row: number): string => levels[codes[row] as number] as string;
  const labels = [...new Set(Array.from(rows, labelOf))].sort((a, b) => (a < b ? -1 : 1));
  return { labels, groupOf: (row) => labels.indexOf(labelOf(row)) };
}

function groupNumbers({ values }: NumberColumn, rows: Int32Array): Grouping {
  const sorted = Array.from(rows, (row) => values[row] as number).sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= mostGroups) {
    return { labels: distinct.map(String), groupOf: (row) => distinct.indexOf(values[row] as number) };
  }
  const cuts = [0.25, 0.5, 0.75].map((share) => quantileSorted(sorted, share) as number);
  const quarterOf = (value: number): number => cuts.filter((cut) => value > cut).length;
  // Where many values are equal some quarters are empty.
  const quarters = [...new Set(distinct.map(quarterOf))];
  const labels = quarters.map((quarter) => {
    const inside = distinct.filter((value) => quarterOf(value) === quarter);
    return `${formatQuantity(inside[0] as number)} to ${formatQuantity(inside.at(-1) as number)}`;
  });
  return { labels, groupOf: (row) => quarters.indexOf(quarterOf(values[row] as number)) };
}
