import type { Table } from '../../../../src/sources/contract/table.ts';
import { makeTable } from '../../../describe/tables.ts';
import { scattered } from '../../../helpers/tables.ts';

/** A table with a column of every kind, missing cells, pooled levels, and two rows without a target. */
export function mixedTable(rows = 240): Table {
  const column = <Cell>(cell: (row: number) => Cell): Cell[] =>
    Array.from({ length: rows }, (_, row) => cell(row));
  const day = (row: number): string => String((row % 28) + 1).padStart(2, '0');
  const month = (row: number): string => String((row % 12) + 1).padStart(2, '0');
  return makeTable({
    width: column((row) => (row % 3 === 0 ? null : scattered(row))),
    height: column((row) => (row % 50 === 7 ? null : scattered(3 * row + 1) / 7)),
    flag: column((row) => (row % 11 === 0 ? null : row % 2)),
    owner: column((row) => (scattered(row + 5) > 60 ? 'yes' : 'no')),
    city: column((row) => (row % 17 === 0 ? null : (['Oslo', 'Bern', 'Rome'][row % 3] as string))),
    // 60 levels, of which the 11 rarest are pooled.
    street: column((row) => `street ${row < 180 ? row % 49 : row - 131}`),
    day: column((row) => (row % 40 === 1 ? null : `${day(row)}.${month(row)}.2023`)),
    at: column((row) => `2024-${month(row + 3)}-${day(row)} ${String(row % 24).padStart(2, '0')}:30`),
    size: column((row) =>
      row === 3 || row === 77
        ? null
        : scattered(row) + scattered(row * row) > 100
          ? 'high'
          : row % 5
            ? 'low'
            : 'mid',
    ),
  });
}
