import { InputError } from '../../errors.ts';
import type { Layout } from './csv-layout.ts';

export type RowListener = (cells: readonly string[], line: number) => void;

/** Trailing delimiters give a row empty cells beyond the columns, or give the header a last column that the row lacks. */
function fitted(
  cells: readonly string[],
  { names, isUnnamed, hasHeader }: Layout,
): readonly string[] | undefined {
  const width = names.length;
  if (cells.length === width) return cells;
  const extra = cells.slice(width);
  if (extra.length > 0) return extra.every((cell) => cell.trim() === '') ? cells.slice(0, width) : undefined;
  return hasHeader && cells.length === width - 1 && isUnnamed[width - 1] ? [...cells, ''] : undefined;
}

/** Lets the rows of a file through that have one cell a column, and stops or counts the others. */
export class RowFilter {
  rows = 0;
  badRows = 0;
  /** What is wrong with the first bad row, and where. */
  firstBadRow: string | undefined;
  /** To be set when the last row has no line end. */
  isCutShort = false;
  readonly #name: string;
  readonly #layout: Layout;
  readonly #skipBadRows: boolean;
  readonly #onRow: RowListener;
  #isHeader: boolean;

  constructor(name: string, layout: Layout, skipBadRows: boolean, onRow: RowListener) {
    this.#name = name;
    this.#layout = layout;
    this.#skipBadRows = skipBadRows;
    this.#onRow = onRow;
    this.#isHeader = layout.hasHeader;
  }

  /** @throws InputError when the row has a wrong number of cells, unless such rows are skipped. */
  take(cells: readonly string[], line: number): void {
    if (this.#isHeader) {
      this.#isHeader = false;
      return;
    }
    const row = fitted(cells, this.#layout);
    if (row === undefined) {
      this.#refuse(cells.length, line);
      return;
    }
    this.rows++;
    this.#onRow(row, line);
  }

  #refuse(found: number, line: number): void {
    const width = this.#layout.names.length;
    const problem = `line ${line}: expected ${width} ${width === 1 ? 'cell' : 'cells'}, found ${found}`;
    if (!this.#skipBadRows) {
      const isCut = this.isCutShort && found < width;
      const remedy = isCut ? 'the file ends inside this row: fetch it again' : 'correct the row';
      throw new InputError(`${this.#name} ${problem} (${remedy}, or use --skip-bad-rows)`);
    }
    this.badRows++;
    this.firstBadRow ??= problem;
  }
}
