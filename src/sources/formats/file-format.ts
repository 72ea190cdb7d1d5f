/** A kind of file that people hand in beside tables of delimited text. */
export interface FileFormat {
  /** What messages call it, with its article: "a Parquet file". */
  readonly name: string;
  /** What the user can do to have it read. */
  readonly remedy: string;
  /**
   * Whether a file is of this kind.
   *
   * @param start its first bytes; of text as UTF-8, without a byte order mark
   * @param fileName its name without folders, where the bytes alone leave a doubt
   */
  matches(start: Buffer, fileName: string): boolean;
}
