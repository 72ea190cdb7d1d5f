import { textOfValue } from '../contract/as-text.ts';
import { sharedNumbers } from '../contract/shared-memory.ts';
import type { ValueColumn } from '../contract/table.ts';
import type { MissingCells } from './missing-cells.ts';
import { TextBuilder } from './text-builder.ts';

const initialRows = 64;

/**
 * Collects a column of a source whose values have types. It has the type of its values if they are all numbers, all
 * moments or all true or false; else each is a text, as people would write it, and read as the cell of a CSV file is.
 */
export class ValueBuilder {
  /** Numbers that are not finite, and so missing. */
  infinite = 0;
  /** Whether a value was a list or an object, which is no cell. */
  isNested = false;
  readonly #missing: MissingCells;
  #values = new Float64Array(initialRows);
  #rows = 0;
  #kind: ValueColumn['kind'] | undefined;
  #text: TextBuilder | undefined;

  constructor(missing: MissingCells) {
    this.#missing = missing;
  }

  get rows(): number {
    return this.#rows;
  }

  /**
   * Adds the next row's value; null and undefined are missing.
   *
   * @param line of the file, or the number of the record, for messages
   */
  add(value: unknown, line: number): void {
    const kind = kindOf(value);
    if (kind === 'nested') this.isNested = true;
    if (this.isNested) return;
    const isOther = kind !== 'missing' && this.#kind !== undefined && kind !== this.#kind;
    if (this.#text === undefined && (kind === 'text' || isOther)) this.#becomeText();
    if (this.#text !== undefined) {
      this.#text.add(textOf(value), line);
      this.#rows++;
      return;
    }
    if (kind !== 'missing') this.#kind = kind as ValueColumn['kind'];
    if (this.#rows === this.#values.length) this.#grow();
    this.#values[this.#rows++] = this.#numberOf(value, kind);
  }

  /** Adds missing values until there are so many rows. */
  padTo(rows: number): void {
    while (this.#rows < rows && !this.isNested) this.add(null, this.#rows + 1);
  }

  /** The column, if its values have one type. */
  typedColumn(name: string): ValueColumn | undefined {
    if (this.#text !== undefined || this.#kind === undefined) return undefined;
    return { kind: this.#kind, name, values: sharedNumbers(this.#values, this.#rows) };
  }

  /** The cells, if they are read as text, or if there is none. */
  text(): TextBuilder {
    if (this.#text === undefined) this.#becomeText();
    return this.#text as TextBuilder;
  }

  #numberOf(value: unknown, kind: Kind): number {
    if (kind === 'missing') return Number.NaN;
    if (kind !== 'number') return Number(value);
    const number = Number(value);
    if (Math.abs(number) === Number.POSITIVE_INFINITY) {
      this.infinite++;
      return Number.NaN;
    }
    return this.#missing.hasNumber(number) ? Number.NaN : number;
  }

  #becomeText(): void {
    const text = new TextBuilder(this.#missing);
    for (let row = 0; row < this.#rows; row++) {
      const value = this.#values[row] as number;
      const isMissing = this.#kind === undefined || Number.isNaN(value);
      text.add(isMissing ? '' : textOfValue(this.#kind as ValueColumn['kind'], value), row + 1);
    }
    this.#text = text;
  }

  #grow(): void {
    const values = new Float64Array(2 * this.#values.length);
    values.set(this.#values);
    this.#values = values;
  }
}

type Kind = ValueColumn['kind'] | 'text' | 'missing' | 'nested';

function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'number':
      return Number.isNaN(value) ? 'missing' : 'number';
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? 'number' : 'text';
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'text';
    case 'undefined':
      return 'missing';
    default:
      if (value === null) return 'missing';
      if (!(value instanceof Date)) return 'nested';
      return Number.isNaN(value.getTime()) ? 'missing' : 'date';
  }
}

function textOf(value: unknown): string {
  switch (kindOf(value)) {
    case 'missing':
      return '';
    case 'date':
      return textOfValue('date', Number(value));
    default:
      return String(value).trim();
  }
}
