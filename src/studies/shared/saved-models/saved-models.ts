import type { FeatureSource } from '../../../describe/apply-features.ts';
import type { Dataset } from '../../../describe/dataset.ts';
import type { Encoding } from '../../../encode/encoding.ts';
import type { SavedPredictor, SavedTarget } from '../../../models/contract/persistence.ts';

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

/** Models that were saved, and all that it takes to put a question to them. */
export interface SavedModels extends SavedPreprocessing {
  readonly target: SavedTarget;
  /** In the order of results. */
  readonly models: readonly SavedModel[];
}

export interface SavedModel extends SavedPredictor {
  readonly id: string;
}

/** Where saved models are from. */
export interface Provenance {
  /** Versions of this package and of Node. */
  readonly simplestModel: string;
  readonly node: string;
  readonly seed: number;
  /** The table that they were fitted on, and how many of its rows had a target. */
  readonly dataset: Pick<Dataset, 'name' | 'sha256' | 'rows' | 'origin' | 'sample'>;
}
