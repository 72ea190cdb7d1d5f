import { sharedNumbers } from '../contract/shared-memory.ts';
import type { NumberColumn } from '../contract/table.ts';
import { Evidence } from './evidence.ts';
import type { MissingCells } from './missing-cells.ts';
import { cellForm, type DecimalMark, formOf, isNumberForm, numberOf } from './number-cell.ts';
import { type ColumnFormat, isHopeless } from './settle-formats.ts';

const initialRows = 64;

/** Collects the cells of a column as numbers, and the evidence of whether they are. */
export class NumberBuilder {
  readonly evidence = new Evidence();
  readonly #decimal: DecimalMark;
  readonly #missing: MissingCells;
  #values = new Float64Array(initialRows);
  #rows = 0;
  #isHopeless = false;

  constructor(decimal: DecimalMark, missing: MissingCells) {
    this.#decimal = decimal;
    this.#missing = missing;
  }

  /** Adds the next row's cell, which has no blanks around it. */
  add(text: string, line: number): void {
    if (this.#isHopeless) return;
    if (this.#rows === this.#values.length) this.#grow();
    this.#values[this.#rows] = this.#read(text, line);
    this.#rows++;
  }

  /** Whether the cells were collected in a way that can show the column in this format. */
  canShow(format: ColumnFormat): boolean {
    return format.kind === 'number' && format.decimal === this.#decimal;
  }

  /** The column, cells that are not numbers being missing. */
  column(name: string): NumberColumn {
    return { kind: 'number', name, values: sharedNumbers(this.#values, this.#rows) };
  }

  #read(text: string, line: number): number {
    const form = formOf(text);
    if (!isNumberForm(form)) {
      if (this.#missing.hasText(text)) return Number.NaN;
      this.evidence.add(form, text, line);
      if (form !== cellForm.infinite) this.#isHopeless = isHopeless(this.evidence);
      return Number.NaN;
    }
    const value = numberOf(text, form, this.#decimal);
    if (this.#missing.hasNumber(value)) return Number.NaN;
    this.evidence.add(form, text, line);
    return value;
  }

  #grow(): void {
    const values = new Float64Array(2 * this.#values.length);
    values.set(this.#values);
    this.#values = values;
  }
}
