/** A column of numbers; NaN marks a missing cell. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  /** One value a row. */
  readonly values: Float64Array;
}

/** A column of text, stored as codes into a dictionary of its distinct cells. */
export interface TextColumn {
  readonly kind: 'text';
  readonly name: string;
  /** One code a row: an index into `levels`, or `missingCode`. */
  readonly codes: Int32Array;
  /** The distinct cells, in order of first appearance. */
  readonly levels: readonly string[];
}

/** A column of moments, from a source that knows them as such; NaN marks a missing cell. */
export interface DateColumn {
  readonly kind: 'date';
  readonly name: string;
  /** Milliseconds since 1970 UTC, one value a row. */
  readonly values: Float64Array;
}

/** A column of true and false, from a source that knows them as such; NaN marks a missing cell. */
export interface BooleanColumn {
  readonly kind: 'boolean';
  readonly name: string;
  /** 0 or 1, one value a row. */
  readonly values: Float64Array;
}

/** A column whose cells are numbers of some meaning. */
export type ValueColumn = NumberColumn | DateColumn | BooleanColumn;

export type Column = ValueColumn | TextColumn;

/** The code of a missing cell in a {@link TextColumn}. */
export const missingCode = -1;

/** Something that was noticed or done while reading, which the user should know. */
export interface ReadNotice {
  /** A stable identifier, such as `no-header`. */
  readonly code: string;
  readonly message: string;
  /** Whether it could mislead whoever does not know it. */
  readonly isWarning?: true;
}

/** Where rows come from that are not all of a file. */
export interface TableOrigin {
  /** The address of the server, without a password; null where the rows are those of files. */
  readonly location: string | null;
  /** The SQL that they answer; null where they are a whole table. */
  readonly query: string | null;
}

/** What rows were drawn from. */
export interface TableSample {
  /** The rows that there were. */
  readonly ofRows: number;
  readonly seed: number;
}

/** A dataset in columns, whatever form it was read from. */
export interface Table {
  /** The file's name without its folders, the table's in its database, or `query`. */
  readonly name: string;
  /** Hexadecimal SHA-256 of the bytes that were read; of the cells, where they come from a query or a server. */
  readonly sha256: string;
  /** Absent where the rows are those of a file. */
  readonly origin?: TableOrigin;
  /** Absent where they are all that there are. */
  readonly sample?: TableSample;
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly notices: readonly ReadNotice[];
}
