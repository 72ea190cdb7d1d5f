import { InputError } from '../../errors.ts';
import type { Layout } from './csv-layout.ts';
import { explainCellCount } from './explain-cell-count.ts';
import { repeatedHeaderTest } from './header-row.ts';

export type RowListener = (cells: readonly string[], line: number) => void;

/** Trailing delimiters give a row empty cells beyond the columns, or give the header a last column that the row lacks. */
function fitted(
  cells: readonly string[],
  { names, isUnnamed, header }: Layout,
): readonly string[] | undefined {
  const width = names.length;
  if (cells.length === width) return cells;
  const extra = cells.slice(width);
  if (extra.length > 0) return extra.every((cell) => cell.trim() === '') ? cells.slice(0, width) : undefined;
  return header !== undefined && cells.length === width - 1 && isUnnamed[width - 1]
    ? [...cells, '']
    : undefined;
}

/** Lets the rows of a file through that have one cell a column, and stops or counts the others. */
export class RowFilter {
  rows = 0;
  badRows = 0;
  /** What is wrong with the first bad row, and where. */
  firstBadRow: string | undefined;
  readonly repeatedHeaders = { count: 0, firstLine: 0 };
  /** To be set when the last row has no line end. */
  isCutShort = false;
  readonly #name: string;
  readonly #layout: Layout;
  readonly #skipBadRows: boolean;
  readonly #onRow: RowListener;
  readonly #isHeaderAgain: (cells: readonly string[]) => boolean;
  #isHeader: boolean;

  constructor(name: string, layout: Layout, skipBadRows: boolean, onRow: RowListener) {
    this.#name = name;
    this.#layout = layout;
    this.#skipBadRows = skipBadRows;
    this.#onRow = onRow;
    this.#isHeader = layout.header !== undefined;
    this.#isHeaderAgain = repeatedHeaderTest(layout.header ?? []);
  }

  /** @throws InputError when the row has a wrong number of cells, unless such rows are skipped. */
  take(cells: readonly string[], line: number): void {
    if (this.#isHeader) {
      this.#isHeader = false;
      return;
    }
    if (this.#isHeaderAgain(cells)) {
      if (this.repeatedHeaders.count === 0) this.repeatedHeaders.firstLine = line;
      this.repeatedHeaders.count++;
      return;
    }
    const row = fitted(cells, this.#layout);
    if (row === undefined) {
      this.#refuse(cells, line);
      return;
    }
    this.rows++;
    this.#onRow(row, line);
  }

  #refuse(cells: readonly string[], line: number): void {
    const width = this.#layout.names.length;
    const problem = `line ${line}: expected ${width} ${width === 1 ? 'cell' : 'cells'}, found ${cells.length}`;
    if (!this.#skipBadRows) {
      const isCut = this.isCutShort && cells.length < width;
      const remedy = isCut
        ? 'the file ends inside this row: fetch it again, or use --skip-bad-rows'
        : (explainCellCount(cells, this.#layout) ?? 'correct the row, or use --skip-bad-rows');
      throw new InputError(`${this.#name} ${problem} (${remedy})`);
    }
    this.badRows++;
    this.firstBadRow ??= problem;
  }
}
