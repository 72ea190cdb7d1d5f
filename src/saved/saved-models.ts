import type { FeatureSource } from '../describe/apply-features.ts';
import type { Encoding } from '../encode/encoding.ts';

/** The layers of a saved net, inputs first, and its flat vector of weights and biases. */
export interface SavedDenseNet {
  readonly network: {
    readonly layerSizes: readonly number[];
    readonly activation: 'relu' | 'tanh';
  };
  /** For each layer its weights, inputs × outputs and row-major, then its biases. */
  readonly parameters: Float32Array;
}

/** The numbers of a saved logistic regression; every class was among the rows that it was fitted on. */
export interface SavedLogisticRegression {
  /** One intercept, of the second class against the first, where there are two; else one a class. */
  readonly intercepts: Float64Array;
  /** Intercepts × encoded columns, row-major. */
  readonly coefficients: Float64Array;
}

/** The numbers of a saved linear regression. */
export interface SavedLinearRegression {
  readonly intercept: number;
  /** One an encoded column. */
  readonly coefficients: Float64Array;
}

/** What saved models predict. */
export type SavedTarget = SavedClassTarget | SavedNumberTarget;

export interface SavedClassTarget {
  readonly task: 'classification';
  readonly name: string;
  /** The label of each class code. */
  readonly classes: readonly string[];
}

export interface SavedNumberTarget {
  readonly task: 'regression';
  readonly name: string;
}

/** Both fitted models of a classification. */
export interface SavedClassifiers {
  readonly target: SavedClassTarget;
  readonly denseNet: SavedDenseNet;
  readonly logisticRegression: SavedLogisticRegression;
}

/** Both fitted models of a regression. */
export interface SavedRegressors {
  readonly target: SavedNumberTarget;
  readonly denseNet: SavedDenseNet;
  /** What the net's output is multiplied by, and what is then added, to give a number in the target's unit. */
  readonly targetScale: { readonly mean: number; readonly standardDeviation: number };
  readonly linearRegression: SavedLinearRegression;
}

export type FittedPair = SavedClassifiers | SavedRegressors;

/** How the cells of a table become what the models see. */
export interface SavedPreprocessing {
  /** Further cells that stood for a missing value, as they were given when the table was read. */
  readonly missing: readonly string[];
  /** How each feature is made of its column, in the order of the encoding. */
  readonly sources: readonly FeatureSource[];
  readonly encoding: Encoding;
}

/** Both fitted models and all that it takes to put a question to them: plain data. */
export type SavedModels = SavedPreprocessing & FittedPair;

/** Where saved models are from. */
export interface Provenance {
  /** Versions of this package and of Node. */
  readonly simplestModel: string;
  readonly node: string;
  readonly seed: number;
  /** The table that they were fitted on, and how many of its rows had a target. */
  readonly dataset: { readonly name: string; readonly sha256: string; readonly rows: number };
}
