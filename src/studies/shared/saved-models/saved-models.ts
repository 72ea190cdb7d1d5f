import type { FeatureSource } from '../../../describe/apply-features.ts';
import type { Encoding } from '../../../encode/encoding.ts';
import type { SavedClassTarget, SavedNumberTarget } from '../../../models/contract/saved-target.ts';
import type { SavedDenseNet } from '../../../models/dense-net/saved-files.ts';
import type { LinearRegressionNumbers } from '../../../models/linear-regression/predictor.ts';
import type { SavedLogisticRegression } from '../../../models/logistic-regression/saved-file.ts';

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
  readonly linearRegression: LinearRegressionNumbers;
}

export type FittedPair = SavedClassifiers | SavedRegressors;

/** How the cells of a table become what the models see. */
export interface SavedPreprocessing {
  /** Further cells that stood for a missing value, as they were given when the table was read. */
  readonly missing: readonly string[];
  /** Words that were values though they would stand for a missing one; absent where there were none. */
  readonly keep?: readonly string[];
  /** What stood before the decimals, where it was given. */
  readonly decimal?: 'point' | 'comma';
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
