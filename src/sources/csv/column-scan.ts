import type { Evidence } from '../cells/evidence.ts';
import type { MissingCells } from '../cells/missing-cells.ts';
import { NumberReader } from '../cells/number-reader.ts';
import type { ColumnFormat, NumberFormat } from '../cells/settle-formats.ts';
import { numberOfKind, type TextKind, TextReader } from '../cells/text-reader.ts';
import type { ClassKey } from '../sample/class-tally.ts';
import { type RowHash, wordOf } from '../sample/hash-words.ts';

/** Reads the cells of a column one by one and keeps none of them. */
export interface ColumnScan {
  readonly format: ColumnFormat;
  readonly evidence: Evidence;
  /** Whether any cell was not missing. */
  readonly hasValues: boolean;
  /** Reads the next row's cell, which has no blanks around it. */
  add(text: string, line: number): void;
  /** What the last cell is to the classes of a target. */
  readonly key: ClassKey;
  /** Puts the last cell into the hash of its row. */
  hashInto(hash: RowHash): void;
}

/** Texts of which is remembered what they are, and how long they may be: they are not to fill the memory. */
const mostRemembered = 20_000;
const longestRemembered = 64;

/** Reads cells as numbers; what it says after too many that are none is of no use, and never asked for. */
export class NumberScan implements ColumnScan {
  readonly #reader: NumberReader;
  readonly format: NumberFormat;
  hasValues = false;
  key = Number.NaN;

  constructor(format: NumberFormat, missing: MissingCells) {
    this.#reader = new NumberReader(format, missing);
    this.format = format;
  }

  get evidence(): Evidence {
    return this.#reader.evidence;
  }

  add(text: string, line: number): void {
    if (this.#reader.isHopeless) return;
    this.key = this.#reader.read(text, line);
    this.hasValues ||= !Number.isNaN(this.key);
  }

  hashInto(hash: RowHash): void {
    hash.addNumber(this.key);
  }
}

/** Reads cells as text, or as the numbers that texts turned out to be. */
export class TextScan implements ColumnScan {
  readonly #reader: TextReader;
  readonly format: ColumnFormat;
  readonly #known = new Map<string, TextKind>();
  hasValues = false;
  key: ClassKey;

  constructor(format: ColumnFormat, missing: MissingCells) {
    this.#reader = new TextReader(missing);
    this.format = format;
  }

  get evidence(): Evidence {
    return this.#reader.evidence;
  }

  add(text: string, line: number): void {
    const kind = this.#known.get(text) ?? this.#kindOf(text);
    this.#reader.observe(kind, text, line);
    if (this.format.kind === 'number') this.key = numberOfKind(kind, text, this.format);
    else this.key = kind === 'missing' ? undefined : text;
    this.hasValues ||= this.key !== undefined && !Number.isNaN(this.key);
  }

  hashInto(hash: RowHash): void {
    if (typeof this.key === 'number') hash.addNumber(this.key);
    else hash.addWord(this.key === undefined ? 0 : wordOf(this.key));
  }

  #kindOf(text: string): TextKind {
    const kind = this.#reader.kindOf(text);
    if (text.length <= longestRemembered) {
      if (this.#known.size === mostRemembered) this.#known.clear();
      this.#known.set(text, kind);
    }
    return kind;
  }
}
