import type { ByteStep } from './byte-step.ts';
import { hash, isBlank, isLineEnd, QuoteTracker, space, tab } from './quote-tracker.ts';
import type { Dialect } from './record-parser.ts';

const nothing = Buffer.alloc(0);

/** Makes one tab of each run of blanks that parts two cells, and drops the blanks at both ends of a line. */
export class BlankJoiner implements ByteStep {
  readonly #dialect: Dialect;
  readonly #tracker: QuoteTracker;
  /** Quotes in a line that begins with `#` are apostrophes and inch marks. */
  #isHashLine = false;
  /** The blanks that have come since the last other byte. */
  #run = 0;
  #hasTab = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#tracker = new QuoteTracker(dialect);
  }

  take(chunk: Buffer): Buffer {
    const joined = Buffer.alloc(chunk.length + 1);
    let length = 0;
    for (const byte of chunk) {
      if (isBlank(byte) && !this.#tracker.isQuoted) {
        this.#run++;
        this.#hasTab ||= byte === tab;
        continue;
      }
      if (this.#run > 0 && !isLineEnd(byte) && !(this.#tracker.isLineStart && !this.#isHashLine)) {
        const parts = this.#hasTab || this.#run >= this.#dialect.blanks;
        joined[length++] = parts ? tab : space;
        this.#step(parts ? tab : space);
      }
      this.#run = 0;
      this.#hasTab = false;
      joined[length++] = byte;
      this.#step(byte);
    }
    return joined.subarray(0, length);
  }

  finish(): Buffer {
    return nothing;
  }

  #step(byte: number): void {
    if (isLineEnd(byte) && !this.#tracker.isQuoted) this.#isHashLine = false;
    else if (this.#dialect.hasComments && byte === hash && this.#tracker.isLineStart) this.#isHashLine = true;
    if (!this.#isHashLine) this.#tracker.step(byte);
  }
}

/** The same for bytes that are all there. */
export function joinBlanks(bytes: Buffer, dialect: Dialect): Buffer {
  return new BlankJoiner(dialect).take(bytes);
}
