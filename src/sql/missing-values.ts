/** What stands for a missing value in a table, beside NULL. */
export interface MissingValues {
  /** In lower case. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}
