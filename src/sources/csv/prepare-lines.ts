import { BlankJoiner } from './blank-joiner.ts';
import type { ByteStep } from './byte-step.ts';
import { CommentFilter } from './comment-filter.ts';
import type { Dialect } from './record-parser.ts';
import type { RowShape } from './row-shape.ts';

/** How a file is edited before it is parsed. */
export interface Preparation {
  readonly dialect: Dialect;
  /** What tells rows from comments. */
  readonly shape: RowShape;
  /** How many bytes at its start are no row. */
  readonly skippedBytes: number;
}

/** Drops the first bytes. */
class SkippedStart implements ByteStep {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  take(chunk: Buffer): Buffer {
    const dropped = Math.min(this.#left, chunk.length);
    this.#left -= dropped;
    return chunk.subarray(dropped);
  }

  finish(): Buffer {
    return Buffer.alloc(0);
  }
}

/** Edits what the parser does not know: the line that names the delimiter, runs of blanks, and comments among rows. */
export class LinePreparation implements ByteStep {
  readonly #steps: readonly ByteStep[];
  readonly #comments: CommentFilter | undefined;

  constructor({ dialect, shape, skippedBytes }: Preparation) {
    this.#comments = dialect.hasComments ? new CommentFilter(dialect, shape) : undefined;
    this.#steps = [
      ...(skippedBytes > 0 ? [new SkippedStart(skippedBytes)] : []),
      ...(dialect.blanks > 0 ? [new BlankJoiner(dialect)] : []),
      ...(this.#comments === undefined ? [] : [this.#comments]),
    ];
  }

  /** How many comments were left out. */
  get comments(): number {
    return this.#comments?.comments ?? 0;
  }

  /** The rows that begin with `#` as comments do. */
  get hashRows(): { readonly count: number; readonly example: string } {
    return this.#comments?.rows ?? { count: 0, example: '' };
  }

  take(chunk: Buffer): Buffer {
    return this.#steps.reduce((bytes, step) => step.take(bytes), chunk);
  }

  finish(): Buffer {
    return this.#steps.reduce<Buffer>(
      (bytes, step) => Buffer.concat([step.take(bytes), step.finish()]),
      Buffer.alloc(0),
    );
  }
}

/** The same for bytes that are all there, or all that is looked at. */
export function prepareLines(bytes: Buffer, preparation: Preparation): Buffer {
  const lines = new LinePreparation(preparation);
  return Buffer.concat([lines.take(bytes), lines.finish()]);
}
