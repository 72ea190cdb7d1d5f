import { isExcelError } from '../cells/excel-errors.ts';
import type { ByteStep } from './byte-step.ts';
import { carriageReturn, hash, isBlank, isLineEnd, lineFeed, QuoteTracker } from './quote-tracker.ts';
import type { Dialect } from './record-parser.ts';
import { looksLikeRow, type RowShape } from './row-shape.ts';
import { sampleRecords } from './sample-records.ts';

const nothing = Buffer.alloc(0);

/** Empties the lines that begin with `#`, but for those that are rows (see {@link looksLikeRow}). */
export class CommentFilter implements ByteStep {
  /** How many lines were emptied. */
  comments = 0;
  /** The first cells of the rows that begin with `#`, but for errors of a spreadsheet: the first, and how many. */
  readonly rows = { count: 0, example: '' };
  readonly #dialect: Dialect;
  readonly #shape: RowShape;
  readonly #tracker: QuoteTracker;
  /** The line that begins with `#`, as far as it has come; undefined outside of such a line. */
  #held: Buffer[] | undefined;
  #isBelowFirstRow = false;

  constructor(dialect: Dialect, shape: RowShape) {
    this.#dialect = { ...dialect, hasComments: false };
    this.#shape = shape;
    this.#tracker = new QuoteTracker(dialect);
  }

  take(chunk: Buffer): Buffer {
    if (this.#held === undefined && this.#isBelowFirstRow && this.#passesBy(chunk)) return chunk;
    const parts: Buffer[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (this.#held !== undefined) {
        if (!isLineEnd(byte)) continue;
        parts.push(this.#settle(chunk.subarray(start, at)));
        start = at;
      } else if (byte === hash && this.#tracker.isLineStart) {
        parts.push(chunk.subarray(start, at));
        start = at;
        this.#held = [];
        continue;
      }
      this.#step(byte);
    }
    if (this.#held === undefined) parts.push(chunk.subarray(start));
    else this.#held.push(chunk.subarray(start));
    return Buffer.concat(parts);
  }

  /** Most bytes need no look at each: without a quote, a `#` behind another character is none of a comment. */
  #passesBy(chunk: Buffer): boolean {
    const end = Math.max(chunk.lastIndexOf(lineFeed), chunk.lastIndexOf(carriageReturn));
    if (end < 0 || this.#tracker.isQuoted || chunk.includes(this.#dialect.quote)) return false;
    for (let at = chunk.indexOf(hash); at >= 0; at = chunk.indexOf(hash, at + 1)) {
      const before = at === 0 ? lineFeed : (chunk[at - 1] as number);
      if (isBlank(before) || isLineEnd(before)) return false;
    }
    for (const byte of chunk.subarray(end)) this.#tracker.step(byte);
    return true;
  }

  finish(): Buffer {
    return this.#held === undefined ? nothing : this.#settle(nothing);
  }

  /** What is handed on of the line that begins with `#` and ends here. */
  #settle(rest: Buffer): Buffer {
    const line = Buffer.concat([...(this.#held ?? []), rest]);
    this.#held = undefined;
    const [cells = []] = sampleRecords(line, true, this.#dialect, 1);
    if (!looksLikeRow(cells, this.#shape, this.#isBelowFirstRow)) {
      this.comments++;
      return nothing;
    }
    this.#count(cells[0] as string);
    for (const byte of line) this.#step(byte);
    return line;
  }

  #count(first: string): void {
    if (isExcelError(first)) return;
    if (this.rows.count === 0) this.rows.example = first;
    this.rows.count++;
  }

  #step(byte: number): void {
    this.#tracker.step(byte);
    if (!isLineEnd(byte) && !isBlank(byte)) this.#isBelowFirstRow = true;
  }
}
