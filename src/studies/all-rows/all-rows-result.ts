import type { Targets } from '../../models/contract/targets.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { Clock } from '../../timing/clock.ts';

/** What was drawn from the rows: it is not judged on what it learned from. */
export interface SampleAnswers {
  readonly targets: Targets;
  /** What the models predict of these rows. */
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
}

export interface AllRowsContext {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: string) => void;
}

/** A model of the sample on the rows that it did not learn from. */
export interface JudgedModel {
  readonly id: string;
  /** The share of right answers, or the root mean squared error in the target's unit. */
  readonly score: number;
  /** Classes × classes, rows of each actual class that were given each class; null where a number is predicted. */
  readonly confusion: readonly (readonly number[])[] | null;
  readonly spent: ScoringTime;
}

/** What reading, encoding and predicting rows took, in one select. */
export interface ScoringTime {
  /** All with a target: those of the sample are counted too. */
  readonly rows: number;
  readonly seconds: number;
  /** Null where so few rows were scored that what each select costs anyway would be taken for what rows cost. */
  readonly secondsPerMillionRows: number | null;
}

/** A coefficient before and after. */
export interface MovedCoefficient {
  /** The encoded column; null for the intercept. */
  readonly column: string | null;
  /** The class that it speaks for; null where there is one sum. */
  readonly label: string | null;
  readonly sample: number;
  readonly all: number;
}

/** The regression, learned anew from all rows. */
export interface RefittedRegression {
  readonly id: string;
  readonly coefficients: readonly MovedCoefficient[];
  readonly scans: number;
  readonly converged: boolean;
  /** Of the models that did not see a fold: shares of right answers, or root mean squared errors. */
  readonly folds: readonly { readonly rows: number; readonly score: number }[];
  /** The same of all rows together, each judged by the model that did not see it. */
  readonly score: number;
}

/** What all rows of a table say, where they lie. */
export interface AllRowsResult {
  /** Rows with a target. */
  readonly rows: number;
  /** Those that the models learned from. */
  readonly sampleRows: number;
  /** On the others; null where there are none. */
  readonly judged: {
    readonly rows: number;
    readonly reference: JudgedModel;
    readonly candidate: JudgedModel;
    /** The candidate's lead, in points of the score. */
    readonly difference: Interval;
  } | null;
  /** Null where it has too many coefficients for sums. */
  readonly refit: RefittedRegression | null;
}
