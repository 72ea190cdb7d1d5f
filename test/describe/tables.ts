import type { Column, Table } from '../../src/sources/contract/table.ts';

/** A table from rows of cells: numbers make number columns, anything else text; null is a missing cell. */
export function makeTable(columns: Readonly<Record<string, readonly (number | string | null)[]>>): Table {
  const made = Object.entries(columns).map(([name, cells]): Column => {
    if (cells.every((cell) => cell === null || typeof cell === 'number')) {
      return {
        kind: 'number',
        name,
        values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
      };
    }
    const levels = [...new Set(cells.filter((cell) => cell !== null).map(String))];
    const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : levels.indexOf(String(cell))));
    return { kind: 'text', name, codes, levels };
  });
  const rows = Object.values(columns)[0]?.length ?? 0;
  return { name: 'made.csv', sha256: '0', rows, columns: made, notices: [] };
}

/** `count` cells, the same few over and over. */
export function cycle<Cell>(cells: readonly Cell[], count: number): Cell[] {
  return Array.from({ length: count }, (_, index) => cells[index % cells.length] as Cell);
}
