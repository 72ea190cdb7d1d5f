import type { FormulaUnit } from '../../models/contract/formula.ts';

/** A regression that was learned anew from all rows. */
export interface Refit {
  /** Its sums, as those of the sample's. */
  readonly units: readonly FormulaUnit[];
  readonly converged: boolean;
  /** Scans that learned. */
  readonly iterations: number;
  /** Of each fold its rows, and how well the model without them did: the share of right ones, or its squared error. */
  readonly folds: readonly { readonly rows: number; readonly score: number }[];
}
