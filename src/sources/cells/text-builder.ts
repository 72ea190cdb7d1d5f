import { InputError } from '../../errors.ts';
import { sharedCodes } from '../contract/shared-memory.ts';
import { type Column, missingCode, type NumberColumn } from '../contract/table.ts';
import { type DressedCell, dressedNumber, isWorn, undress } from './dressed-cell.ts';
import { Evidence } from './evidence.ts';
import type { MissingCells } from './missing-cells.ts';
import { type CellForm, cellForm, formOf, isNumberForm, numberOf } from './number-cell.ts';
import type { ColumnFormat, NumberFormat } from './settle-formats.ts';

const initialRows = 64;
/** A Map holds 2 ** 24 entries. */
const maximumLevels = 16_000_000;

/** Collects the cells of a column as codes into a dictionary, and the evidence of whether they are numbers after all. */
export class TextBuilder {
  readonly evidence = new Evidence();
  readonly #missing: MissingCells;
  readonly #codeOf = new Map<string, number>();
  readonly #levels: string[] = [];
  /** What each level is: a form, a dressed number, or a word for a missing value that is kept. */
  readonly #kinds: (CellForm | DressedCell | 'kept')[] = [];
  #codes = new Int32Array(initialRows);
  #rows = 0;

  constructor(missing: MissingCells) {
    this.#missing = missing;
  }

  /** Adds the next row's cell, which has no blanks around it. */
  add(text: string, line: number): void {
    if (this.#rows === this.#codes.length) this.#grow();
    const code = this.#codeOf.get(text) ?? this.#addLevel(text);
    this.#codes[this.#rows] = code;
    this.#rows++;
    this.#observe(code, text, line);
  }

  /** The column; as numbers, those cells are missing that are not. */
  column(name: string, format: ColumnFormat): Column {
    if (format.kind === 'number') return this.#numbers(name, format);
    return { kind: 'text', name, codes: sharedCodes(this.#codes, this.#rows), levels: this.#levels };
  }

  /** Text can be shown as anything. */
  canShow(_format: ColumnFormat): boolean {
    return true;
  }

  #observe(code: number, text: string, line: number): void {
    const kind = this.#kinds[code];
    if (code === missingCode) this.evidence.missing.add(text, line);
    else if (kind === 'kept') this.evidence.missing.keptCells++;
    else if (typeof kind === 'object') this.evidence.addDressed(kind, text, line);
    else this.evidence.add(kind ?? cellForm.text, text, line);
  }

  #numbers(name: string, { decimal, unit }: NumberFormat): NumberColumn {
    const numbers = this.#levels.map((text, code) => {
      const kind = this.#kinds[code];
      if (typeof kind === 'number') return numberOf(text, kind, decimal);
      return typeof kind === 'object' && isWorn(kind, unit) ? dressedNumber(kind, decimal) : Number.NaN;
    });
    const values = new Float64Array(this.#rows);
    for (let i = 0; i < this.#rows; i++) values[i] = numbers[this.#codes[i] ?? missingCode] ?? Number.NaN;
    return { kind: 'number', name, values };
  }

  #kindOf(text: string): CellForm | DressedCell | 'kept' | 'missing' {
    if (this.#missing.hasText(text)) return 'missing';
    if (this.#missing.isKept(text)) return 'kept';
    const form = formOf(text);
    const kind = form === cellForm.text ? (undress(text) ?? form) : form;
    if (typeof kind === 'object') return this.#missing.hasNumber(dressedNumber(kind, '.')) ? 'missing' : kind;
    return isNumberForm(form) && this.#missing.hasNumber(numberOf(text, form, '.')) ? 'missing' : form;
  }

  #addLevel(text: string): number {
    const kind = this.#kindOf(text);
    const code = kind === 'missing' ? missingCode : this.#levels.length;
    this.#codeOf.set(text, code);
    if (kind === 'missing') return code;
    if (code === maximumLevels) {
      throw new InputError(`a column has more than ${maximumLevels} different texts (leave out identifiers)`);
    }
    this.#levels.push(text);
    this.#kinds.push(kind);
    return code;
  }

  #grow(): void {
    const codes = new Int32Array(2 * this.#codes.length);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}
