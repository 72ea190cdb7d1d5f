import { InputError } from '../../errors.ts';
import { sharedCodes } from '../contract/shared-memory.ts';
import { type Column, missingCode, type NumberColumn } from '../contract/table.ts';
import type { Evidence } from './evidence.ts';
import type { MissingCells } from './missing-cells.ts';
import type { ColumnFormat, NumberFormat } from './settle-formats.ts';
import { numberOfKind, type TextKind, TextReader } from './text-reader.ts';

const initialRows = 64;
/** A Map holds 2 ** 24 entries. */
const maximumLevels = 16_000_000;

/** Collects the cells of a column as codes into a dictionary, and the evidence of whether they are numbers after all. */
export class TextBuilder {
  readonly #reader: TextReader;
  readonly #codeOf = new Map<string, number>();
  readonly #levels: string[] = [];
  /** What each level is. */
  readonly #kinds: TextKind[] = [];
  #codes = new Int32Array(initialRows);
  #rows = 0;

  constructor(missing: MissingCells) {
    this.#reader = new TextReader(missing);
  }

  get evidence(): Evidence {
    return this.#reader.evidence;
  }

  /** Adds the next row's cell, which has no blanks around it. */
  add(text: string, line: number): void {
    if (this.#rows === this.#codes.length) this.#grow();
    const code = this.#codeOf.get(text) ?? this.#addLevel(text);
    this.#codes[this.#rows] = code;
    this.#rows++;
    this.#reader.observe(this.#kinds[code] ?? 'missing', text, line);
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

  #numbers(name: string, format: NumberFormat): NumberColumn {
    const numbers = this.#levels.map((text, code) =>
      numberOfKind(this.#kinds[code] as TextKind, text, format),
    );
    const values = new Float64Array(this.#rows);
    for (let i = 0; i < this.#rows; i++) values[i] = numbers[this.#codes[i] ?? missingCode] ?? Number.NaN;
    return { kind: 'number', name, values };
  }

  #addLevel(text: string): number {
    const kind = this.#reader.kindOf(text);
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
