import type { MetricName } from '../metrics/metric-name.ts';
import type { EstimationProblem } from '../models/contract/coefficient-estimate.ts';
import type {
  ClassTargetSummary,
  DatasetSummary,
  NumberTargetSummary,
  Protocol,
  RegressionId,
  Warning,
} from './comparison-result.ts';

/** A layer of the net as Keras's summary prints it. */
export interface LayerSummary {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: 'relu' | 'tanh' | 'softmax' | 'linear';
  /** Inputs × outputs. */
  readonly weights: number;
  /** One an output. */
  readonly biases: number;
  readonly parameters: number;
}

export interface NetExplanation {
  readonly layers: readonly LayerSummary[];
  readonly parameters: number;
  /** Outputs that stand for a class; the others are dropped. 1 where a number is predicted. */
  readonly usedOutputs: number;
}

/** One weighted sum of the regression that is compared: its features are standardized, its categories 0 and 1. */
export interface Equation {
  /**
   * The class whose log-odds (of two classes) or score (of several) it gives; null where it gives the predicted number.
   */
  readonly class: string | null;
  readonly intercept: number;
  /** The largest first. */
  readonly coefficients: readonly { readonly column: string; readonly value: number }[];
}

/** What the unpenalized refit says of one column. */
export interface TermEstimate {
  /** The encoded column. */
  readonly name: string;
  readonly feature: string;
  /** What one more of it means. */
  readonly step: 'standard-deviation' | 'level' | 'missing' | 'circle';
  /** Of a number, in its own unit. */
  readonly standardDeviation: number | null;
  /** The level that this one is held against, or the lower value of a feature with two. */
  readonly reference: string | null;
  /** Why there is no estimate; null where there is. */
  readonly problem: EstimationProblem | null;
  /** By how much a step changes the logarithm of the odds, or the predicted number. */
  readonly coefficient: number | null;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** By what a step multiplies the odds, with its interval; null where a number is predicted. */
  readonly oddsRatio: OddsRatio | null;
}

/** Null where it is too large for a number. */
export interface OddsRatio {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The coefficients of one class against the reference class; of a number, all there are. */
export interface Contrast {
  readonly class: string | null;
  readonly against: string | null;
  /** The largest coefficients first, those without an estimate last. */
  readonly terms: readonly TermEstimate[];
}

export interface RegressionExplanation {
  readonly id: RegressionId;
  readonly parameters: number;
  /** The penalty of the regression that is compared; its equations are shrunken by it, the contrasts are not. */
  readonly ridge: number;
  readonly equations: readonly Equation[];
  readonly contrasts: readonly Contrast[];
}

/** How much worse a model predicts the test rows when a feature is shuffled, over the folds. */
export interface FeatureImportance {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly perFold: readonly (number | null)[];
}

export interface Importance {
  readonly metric: MetricName;
  /** Hundredths of the metric, or the unit of the predicted number. */
  readonly unit: 'points' | 'target';
  readonly shufflesPerFold: number;
  /** Each model's metric with all features as they are: the mean over the folds, in the unit. */
  readonly scores: { readonly net: number | null; readonly regression: number | null };
  /** The features that the net needs most first. */
  readonly features: readonly {
    readonly feature: string;
    readonly net: FeatureImportance;
    readonly regression: FeatureImportance;
  }[];
  /** Spearman's, of the two models' means; null where there are fewer than three features. */
  readonly rankCorrelation: number | null;
}

/** One product of the regression's sum. */
export interface Product {
  readonly column: string;
  /** The encoded cell: standard deviations from the mean, or 0 and 1. */
  readonly input: number;
  readonly weight: number;
  readonly product: number;
}

export interface RowSum {
  readonly class: string | null;
  readonly intercept: number;
  readonly products: readonly Product[];
  readonly sum: number;
}

/** What a feature of the row adds to the decision, against what it adds on average. */
export interface Reason {
  readonly feature: string;
  readonly cell: string;
  /** To the log-odds of the decision against the next likely class, or to the predicted number. */
  readonly contribution: number;
}

export interface RowExplanation {
  /** Of the file, the first being 1. */
  readonly row: number;
  readonly truth: string | number;
  readonly regression: {
    /** One, or one a class where there are more than two. */
    readonly sums: readonly RowSum[];
    /** Of every class; null where a number is predicted. */
    readonly probabilities: readonly number[] | null;
    readonly prediction: string | number;
    /** The class that is next likely; null where a number is predicted. */
    readonly nextClass: string | null;
    /** The log-odds, or the number, of a row in which every feature is average. */
    readonly average: number;
    /** Those that speak loudest first; with the average they add up to the log-odds of the decision, or the number. */
    readonly reasons: readonly Reason[];
  };
  readonly net: {
    /** Each unit's weighted sum, and what the activation makes of it. */
    readonly layers: readonly {
      readonly name: string;
      readonly sums: readonly number[];
      readonly outputs: readonly number[];
    }[];
    readonly multiplications: number;
    readonly probabilities: readonly number[] | null;
    readonly prediction: string | number;
  };
}

/** How a model treats a group, by predictions of rows that it did not learn from. */
export type GroupFigures =
  | {
      readonly accuracy: number;
      /** Share of the rows that the model answers with the selected class. */
      readonly selectionRate: number;
      /** Of the highest group's selection rate; null where no row of any group is selected. */
      readonly ratio: number | null;
    }
  | {
      /** Predicted minus true, in the target's unit. */
      readonly meanError: number;
      readonly rmse: number;
    };

export interface Fairness {
  readonly column: string;
  /** The class that counts as selected; null where a number is predicted. */
  readonly selectedClass: string | null;
  readonly groups: readonly {
    readonly label: string;
    readonly rows: number;
    /** The share of the rows that are of the selected class, or the mean of the number. */
    readonly observed: number;
    readonly net: GroupFigures;
    readonly regression: GroupFigures;
  }[];
}

interface ExplanationOfAnyTask {
  readonly schemaVersion: 1;
  readonly kind: 'explanation';
  readonly protocol: Protocol;
  readonly net: NetExplanation;
  readonly regression: RegressionExplanation;
  readonly importance: Importance;
  /** Only where `--row` asked for one. */
  readonly row: RowExplanation | null;
  /** Only where `--fairness` named a column. */
  readonly fairness: Fairness | null;
  readonly warnings: readonly Warning[];
}

/** What `compare explain` found out. */
export type ExplanationResult =
  | (ExplanationOfAnyTask & {
      readonly task: 'classification';
      readonly dataset: DatasetSummary<ClassTargetSummary>;
    })
  | (ExplanationOfAnyTask & {
      readonly task: 'regression';
      readonly dataset: DatasetSummary<NumberTargetSummary>;
    });
