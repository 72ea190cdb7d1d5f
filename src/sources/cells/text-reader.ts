import { type DressedCell, dressedNumber, isWorn, undress } from './dressed-cell.ts';
import { Evidence } from './evidence.ts';
import type { MissingCells } from './missing-cells.ts';
import { type CellForm, cellForm, formOf, isNumberForm, numberOf } from './number-cell.ts';
import type { NumberFormat } from './settle-formats.ts';

/** What a cell is: a form, a dressed number, a word for a missing value that is kept, or missing. */
export type TextKind = CellForm | DressedCell | 'kept' | 'missing';

/** Tells what the cells of a column of text are, and gathers the evidence of whether they are numbers after all. */
export class TextReader {
  readonly evidence = new Evidence();
  readonly #missing: MissingCells;

  constructor(missing: MissingCells) {
    this.#missing = missing;
  }

  /** What a cell is, which has no blanks around it: the same wherever it stands. */
  kindOf(text: string): TextKind {
    if (this.#missing.hasText(text)) return 'missing';
    if (this.#missing.isKept(text)) return 'kept';
    const form = formOf(text);
    const kind = form === cellForm.text ? (undress(text) ?? form) : form;
    if (typeof kind === 'object') return this.#missing.hasNumber(dressedNumber(kind, '.')) ? 'missing' : kind;
    return isNumberForm(form) && this.#missing.hasNumber(numberOf(text, form, '.')) ? 'missing' : form;
  }

  /** Counts a cell of this kind. */
  observe(kind: TextKind, text: string, line: number): void {
    if (kind === 'missing') this.evidence.missing.add(text, line);
    else if (kind === 'kept') this.evidence.missing.keptCells++;
    else if (typeof kind === 'object') this.evidence.addDressed(kind, text, line);
    else this.evidence.add(kind, text, line);
  }
}

/** A cell of this kind as a number; NaN where it is none. */
export function numberOfKind(kind: TextKind, text: string, { decimal, unit }: NumberFormat): number {
  if (typeof kind === 'number') return numberOf(text, kind, decimal);
  return typeof kind === 'object' && isWorn(kind, unit) ? dressedNumber(kind, decimal) : Number.NaN;
}
