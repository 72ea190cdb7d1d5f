import { type DressedCell, dressedNumber, isWorn, undress } from './dressed-cell.ts';
import { Evidence } from './evidence.ts';
import type { MissingCells } from './missing-cells.ts';
import { type CellForm, cellForm, formOf, isNumberForm, numberOf } from './number-cell.ts';
import { isHopeless } from './number-column.ts';
import { type ColumnFormat, isSameFormat, type NumberFormat } from './settle-formats.ts';

/** Reads the cells of a column as numbers, and gathers the evidence of whether they are. */
export class NumberReader {
  readonly evidence = new Evidence();
  readonly #format: NumberFormat;
  readonly #missing: MissingCells;
  #isHopeless = false;

  constructor(format: NumberFormat, missing: MissingCells) {
    this.#format = format;
    this.#missing = missing;
  }

  /** Whether no further cell could make the column one of numbers: none needs to be read. */
  get isHopeless(): boolean {
    return this.#isHopeless;
  }

  /** Whether the cells are read as in this format. */
  canShow(format: ColumnFormat): boolean {
    return isSameFormat(this.#format, format);
  }

  /** The next row's cell, which has no blanks around it, as a number; NaN where it is none. */
  read(text: string, line: number): number {
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
}
