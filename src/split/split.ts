/** Row numbers of a table: those to learn from and those to be judged on. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}
