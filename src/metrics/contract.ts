/** What a model predicted for some rows, beside what is true of them. */
export type Predictions = ClassPredictions | NumberPredictions;

export interface ClassPredictions {
  readonly task: 'classification';
  /** The true code of each row, at least one row. */
  readonly classes: Int32Array;
  /** Row-major, rows × classCount. */
  readonly probabilities: Float64Array;
  readonly classCount: number;
  /** The training shares of the classes. */
  readonly priors: Float64Array;
}

export interface NumberPredictions {
  readonly task: 'regression';
  /** The true number of each row, at least one row. */
  readonly values: Float64Array;
  /** The predicted number of each row. */
  readonly predictions: Float64Array;
}

/** What the sentence about a metric speaks of, as it is printed. */
export interface MetricFacts {
  /** What the baseline reaches. */
  readonly baseline: string;
  /** The name of the target. */
  readonly target: string;
}

/** What predictions are judged by, and everything that reports and checks have to know of it. */
export interface Metric {
  /** As JSON, gates and `--metric` call it. */
  readonly name: string;
  /** At the beginning of a line: `Balanced accuracy`. */
  readonly title: string;
  /** Inside a sentence: `balanced accuracy`. */
  readonly phrase: string;
  readonly task: Predictions['task'];
  readonly lowerIsBetter: boolean;
  /** Whether it is written as a percentage, with three decimals, or in the target's unit. */
  readonly kind: 'share' | 'plain' | 'targetUnit';
  /** What a score can be. */
  readonly range: readonly [least: number, most: number];
  /** Null where the predictions do not define it. Throws where they are of the other task. */
  score(predictions: Predictions): number | null;
  /**
   * How much each row moves the score: its derivative by the row's weight, one a row, in the score's unit. They add up
   * to 0, and the sum of their squares ÷ rows² is the variance of the score over other such rows (the infinitesimal
   * jackknife: Jaeckel, 1972; Efron, The Jackknife, the Bootstrap and Other Resampling Plans, 1982). Null where the
   * score is. Throws where the predictions are of the other task.
   */
  influences(predictions: Predictions): Float64Array | null;
  /**
   * Whether the score rests on all the probabilities that a fit gives rather than on the answers it chooses: other training
   * rows then move it by more than the rows at hand tell, and its intervals allow for that.
   */
  readonly restsOnFits?: true;
  /** A plain sentence for someone who sees it for the first time. */
  explain(facts: MetricFacts): string;
  /**
   * Where the table has it when another metric is the verdict's: above that one, or below it; left out where the table
   * does not have it then.
   */
  readonly besideVerdict?: 'above' | 'below';
  /** Whether each probability is divided by the training share of its class before a class is chosen. */
  readonly correctsForShares?: true;
  /** What a reader has to know below a table; a star behind the title refers to it. */
  readonly footnote?: string;
  /** What a gate beyond the range is told that the metric is; left out where such a gate is let through. */
  readonly gateHint?: string;
  /**
   * Whether a score says that a model has found nothing. A model is useless where all metrics that can tell say so.
   *
   * @param ofBaseline the baseline's score
   */
  isUseless?(score: number, ofBaseline: number | null): boolean;
  /** The score from which on honest features rarely answer a real question, and what it is called: `an accuracy`. */
  readonly nearPerfect?: { readonly from: number; readonly called: string };
}
