import type { FeatureSource } from '../../describe/apply-features.ts';
import { dateFormOf } from '../../describe/dates/date-forms.ts';
import { expectMoments, expectNumbers } from '../../describe/expect-cells.ts';
import type { HeldColumn } from '../../engines/duckdb/duckdb-table.ts';
import { asText } from '../../sources/contract/as-text.ts';
import type { Column, Table } from '../../sources/contract/table.ts';
import { countsSince1970 } from '../../sql/moment-cells.ts';

/**
 * The columns of a table that models ask for, as a database would hold them: numbers without their dress, dates as
 * moments, times and durations by the clock.
 *
 * @throws InputError when a cell is no number or no date where one is expected
 */
export function heldColumns(table: Table, sources: readonly FeatureSource[]): HeldColumn[] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  return table.columns.flatMap((column) => {
    const source = byName.get(column.name);
    return source === undefined ? [] : [heldColumn(table, column, source)];
  });
}

function heldColumn(table: Table, column: Column, source: FeatureSource): HeldColumn {
  const { name } = column;
  if ('dateForm' in source && source.dateForm !== undefined) {
    const { dateForm } = source;
    if (countsSince1970(dateForm) !== undefined) return heldText(column);
    const values = expectMoments(table, column, dateForm);
    const { gives } = dateFormOf(dateForm);
    if (gives === 'date' || gives === 'month') return { kind: 'date', name, values };
    return { kind: 'text', name, textOf: (row) => clockText(values[row] as number) };
  }
  if (source.kind === 'numeric') return { kind: 'number', name, values: expectNumbers(table, column).values };
  if (column.kind === 'number' || column.kind === 'boolean')
    return { kind: column.kind, name, values: column.values };
  return heldText(column);
}

function heldText(column: Column): HeldColumn {
  const { name, codes, levels } = asText(column);
  return { kind: 'text', name, textOf: (row) => levels[codes[row] as number] };
}

/** Hours, minutes and seconds, as many hours as there are. */
function clockText(milliseconds: number): string | undefined {
  if (Number.isNaN(milliseconds)) return undefined;
  const size = Math.abs(milliseconds);
  const part = (unit: number) => String(Math.floor(size / unit)).padStart(2, '0');
  const rest = String(Math.floor(size / 60_000) % 60).padStart(2, '0');
  const seconds = (size % 60_000) / 1000;
  return `${milliseconds < 0 ? '-' : ''}${part(3_600_000)}:${rest}:${seconds < 10 ? '0' : ''}${seconds}`;
}
