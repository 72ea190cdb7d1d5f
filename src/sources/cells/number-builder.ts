import { sharedNumbers } from '../contract/shared-memory.ts';
import type { NumberColumn } from '../contract/table.ts';
import type { Evidence } from './evidence.ts';
import type { MissingCells } from './missing-cells.ts';
import { NumberReader } from './number-reader.ts';
import type { ColumnFormat, NumberFormat } from './settle-formats.ts';

const initialRows = 64;

/** Collects the cells of a column as numbers, and the evidence of whether they are. */
export class NumberBuilder {
  readonly #reader: NumberReader;
  #values = new Float64Array(initialRows);
  #rows = 0;

  constructor(format: NumberFormat, missing: MissingCells) {
    this.#reader = new NumberReader(format, missing);
  }

  get evidence(): Evidence {
    return this.#reader.evidence;
  }

  /** Adds the next row's cell, which has no blanks around it. */
  add(text: string, line: number): void {
    if (this.#reader.isHopeless) return;
    if (this.#rows === this.#values.length) this.#grow();
    this.#values[this.#rows] = this.#reader.read(text, line);
    this.#rows++;
  }

  /** Whether the cells were collected in a way that can show the column in this format. */
  canShow(format: ColumnFormat): boolean {
    return this.#reader.canShow(format);
  }

  /** The column, cells that are not numbers being missing. */
  column(name: string): NumberColumn {
    return { kind: 'number', name, values: sharedNumbers(this.#values, this.#rows) };
  }

  #grow(): void {
    const values = new Float64Array(2 * this.#values.length);
    values.set(this.#values);
    this.#values = values;
  }
}
