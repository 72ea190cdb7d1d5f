/** What one prediction costs in arithmetic, counted from the architecture. */
export interface OperationCount {
  readonly multiplications: number;
  readonly additions: number;
  readonly exponentials: number;
}

/** What a model's operations are counted from, beside itself. */
export interface PredictionShape {
  /** Encoded columns of a row. */
  readonly columns: number;
  /** Numbers predicted for a row: a probability a class, or the number itself. */
  readonly predictions: number;
}
