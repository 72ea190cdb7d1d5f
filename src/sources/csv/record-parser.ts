import { type CsvError, Parser } from 'csv-parse';

/** How a file writes rows. */
export interface Dialect {
  /** What parts cells; a tab where runs of blanks do, which is put in their place before the rows are parsed. */
  readonly delimiter: string;
  /** How many blanks, or more, part cells; 0 where runs of blanks mean nothing. */
  readonly blanks: 0 | 1 | 2;
  readonly quote: string;
  /** Whether lines that begin with `#` are comments. */
  readonly hasComments: boolean;
}

type RecordListener = (cells: string[], line: number) => void;

/**
 * csv-parse's parser, driven by hand: each row goes straight to a function, with the number of its first line, instead of
 * through the queue of a stream. Blank lines are passed over, line ends may be mixed, blanks around cells are dropped.
 */
export class RecordParser extends Parser {
  readonly #onRecord: RecordListener;
  #linesBefore = 0;
  #surplusLines = 0;

  constructor(dialect: Dialect, onRecord: RecordListener) {
    super({
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.quote,
      comment: dialect.hasComments ? '#' : null,
      comment_no_infix: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
    this.#onRecord = onRecord;
  }

  /** The line that follows the last row. */
  get nextLine(): number {
    return this.#linesBefore - this.#surplusLines + 1;
  }

  /** How many rows, comments and blank lines have been read. */
  get progress(): number {
    return this.info.records + this.info.comment_lines + this.info.empty_lines;
  }

  /** @throws CsvError when the bytes are not rows of this dialect. */
  feed(chunk: Buffer): void {
    this._transform(chunk, 'utf8', rethrow);
  }

  /** Takes what is left for the last row. */
  finish(): void {
    this._flush(rethrow);
  }

  override push(cells: string[] | null): boolean {
    if (cells === null) return true;
    const isOneLine = this.info.lines === this.#linesBefore + 1;
    this.#linesBefore = this.info.lines;
    this.#onRecord(cells, isOneLine ? this.nextLine - 1 : this.#firstLine(cells));
    return true;
  }

  /** The parser counts a line end of two characters inside quotes twice. */
  #firstLine(cells: readonly string[]): number {
    let lineEnds = 0;
    for (const cell of cells) {
      this.#surplusLines += cell.match(/\r\n/g)?.length ?? 0;
      lineEnds += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    }
    return this.nextLine - 1 - lineEnds;
  }
}

function rethrow(error?: Error | CsvError | null): void {
  if (error) throw error;
}
