import { sharedNumbers } from '../contract/shared-memory.ts';
import type { NumberColumn } from '../contract/table.ts';
import { type DressedCell, dressedNumber, isWorn, undress } from './dressed-cell.ts';
import { Evidence } from './evidence.ts';
import type { MissingCells } from './missing-cells.ts';
import { type CellForm, cellForm, formOf, isNumberForm, numberOf } from './number-cell.ts';
import { isHopeless } from './number-column.ts';
import type { ColumnFormat, NumberFormat } from './settle-formats.ts';

const initialRows = 64;

/** Collects the cells of a column as numbers, and the evidence of whether they are. */
export class NumberBuilder {
  readonly evidence = new Evidence();
  readonly #format: NumberFormat;
  readonly #missing: MissingCells;
  #values = new Float64Array(initialRows);
  #rows = 0;
  #isHopeless = false;

  constructor(format: NumberFormat, missing: MissingCells) {
    this.#format = format;
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
    const { decimal, unit } = this.#format;
    return format.kind === 'number' && format.decimal === decimal && format.unit === unit;
  }

  /** The column, cells that are not numbers being missing. */
  column(name: string): NumberColumn {
    return { kind: 'number', name, values: sharedNumbers(this.#values, this.#rows) };
  }

  #read(text: string, line: number): number {
    const form = formOf(text);
    if (!isNumberForm(form)) return this.#readOther(form, text, line);
    const value = numberOf(text, form, this.#format.decimal);
    if (this.#missing.hasNumber(value)) return Number.NaN;
    this.evidence.add(form, text, line);
    return value;
  }

  #readOther(form: CellForm, text: string, line: number): number {
    if (this.#missing.hasText(text)) {
      this.evidence.missing.add(text, line);
      return Number.NaN;
    }
    if (this.#missing.isKept(text)) {
      this.evidence.missing.keptCells++;
      return Number.NaN;
    }
    const dressed = form === cellForm.text ? undress(text) : undefined;
    if (dressed !== undefined) return this.#readDressed(dressed, text, line);
    this.evidence.add(form, text, line);
    if (form !== cellForm.infinite) this.#isHopeless = isHopeless(this.evidence);
    return Number.NaN;
  }

  #readDressed(cell: DressedCell, text: string, line: number): number {
    const value = dressedNumber(cell, this.#format.decimal);
    if (this.#missing.hasNumber(value)) return Number.NaN;
    this.evidence.addDressed(cell, text, line);
    return isWorn(cell, this.#format.unit) ? value : Number.NaN;
  }

  #grow(): void {
    const values = new Float64Array(2 * this.#values.length);
    values.set(this.#values);
    this.#values = values;
  }
}
