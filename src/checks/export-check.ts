/** How far the predictions of a model as SQL are from those of the model. */
export interface ExportCheck {
  readonly id: string;
  /** Rows that the SQL gave. */
  readonly rows: number;
  /** Rows that it should have given beside them. */
  readonly missingRows: number;
  /** Of two probabilities, or of two numbers as a share of the largest; infinite where there is none. */
  readonly greatestDifference: number;
  /** Whether it is a share of the largest number. */
  readonly isShare: boolean;
  readonly limit: number;
  /** Rows whose classes differ although no other is as likely. */
  readonly otherClasses: number;
  readonly passed: boolean;
}
