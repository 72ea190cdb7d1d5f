import type { Dialect } from './record-parser.ts';

export const tab = 0x09;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const hash = 0x23;

/** Whether a byte is a space or a tab. */
export function isBlank(byte: number): boolean {
  return byte === space || byte === tab;
}

/** Whether a byte ends a line. */
export function isLineEnd(byte: number): boolean {
  return byte === lineFeed || byte === carriageReturn;
}

/** Where in its row a byte stands. */
const place = { lineStart: 0, cellStart: 1, cell: 2, quoted: 3, closing: 4 } as const;

/**
 * Follows rows byte by byte, to tell a line end or `#` of the file from one inside quotes. As for the parser, a quote opens
 * at the start of a cell only, and one that is doubled does not close.
 */
export class QuoteTracker {
  readonly #quote: number;
  readonly #delimiter: Buffer;
  #place: (typeof place)[keyof typeof place] = place.lineStart;
  /** How many bytes of the delimiter have come. */
  #matched = 0;

  constructor({ quote, delimiter }: Dialect) {
    this.#quote = quote.charCodeAt(0);
    this.#delimiter = Buffer.from(delimiter);
  }

  /** Whether nothing but blanks has come since the last line end outside quotes. */
  get isLineStart(): boolean {
    return this.#place === place.lineStart;
  }

  get isQuoted(): boolean {
    return this.#place === place.quoted;
  }

  step(byte: number): void {
    if (this.#place === place.quoted) {
      if (byte === this.#quote) this.#place = place.closing;
      return;
    }
    if (byte === this.#quote && this.#place !== place.cell) {
      this.#place = place.quoted;
      return;
    }
    if (isLineEnd(byte)) {
      this.#place = place.lineStart;
      this.#matched = 0;
      return;
    }
    if (byte !== this.#delimiter[this.#matched]) this.#matched = 0;
    if (byte === this.#delimiter[this.#matched]) this.#matched++;
    if (this.#matched === this.#delimiter.length) {
      this.#place = place.cellStart;
      this.#matched = 0;
    } else if (this.#place === place.closing || !isBlank(byte)) {
      this.#place = place.cell;
    }
  }
}
