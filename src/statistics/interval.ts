/** An estimate and the 95 % confidence interval around it, all in the unit of what was measured. */
export interface Interval {
  readonly estimate: number;
  /** Null, like `high`, where a single measurement says nothing of its own uncertainty. */
  readonly low: number | null;
  readonly high: number | null;
}
