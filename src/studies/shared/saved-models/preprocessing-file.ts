import type { FeatureSource } from '../../../describe/apply-features.ts';
import type { FeatureEncoding } from '../../../encode/encoding.ts';
import type { LevelEncoding } from '../../../encode/level-encoding.ts';
import type { SavedTarget } from '../../../models/contract/persistence.ts';
import { pick } from '../pick.ts';
import type { SavedPreprocessing } from './saved-models.ts';

const howCellsAreRead = ['missing', 'keep', 'decimal'] as const;

/** What is done to a table's cells before a model sees them. */
export interface PreprocessingFile extends Pick<SavedPreprocessing, (typeof howCellsAreRead)[number]> {
  readonly target: SavedTarget;
  /** The names of the encoded columns, in their order. */
  readonly columns: readonly string[];
  /** How each feature is made of the table's column of that name and, then, encoded. */
  readonly features: readonly SavedFeature[];
}

/** A feature's source and encoding in one record. */
type SavedFeature = FeatureSource & { readonly encoding: SavedEncoding };

/** JSON has no typed arrays. */
type SavedEncoding =
  | Exclude<FeatureEncoding, LevelEncoding>
  | (Omit<LevelEncoding, 'columnOfCode'> & { readonly columnOfCode: readonly number[] });

export function toPreprocessingFile(
  target: SavedTarget,
  preprocessing: SavedPreprocessing,
): PreprocessingFile {
  const { sources, encoding } = preprocessing;
  return {
    target,
    ...pick(preprocessing, howCellsAreRead),
    columns: encoding.names,
    features: sources.map((source, index) => ({
      ...source,
      encoding: toPlain(encoding.features[index] as FeatureEncoding),
    })),
  };
}

/** Reads back what {@link toPreprocessingFile} made. */
export function fromPreprocessingFile(file: PreprocessingFile): SavedPreprocessing {
  return {
    ...pick(file, howCellsAreRead),
    sources: file.features.map(({ encoding, ...source }) => source),
    encoding: { names: file.columns, features: file.features.map(({ encoding }) => fromPlain(encoding)) },
  };
}

function toPlain(encoding: FeatureEncoding): SavedEncoding {
  return encoding.kind === 'levels' ? { ...encoding, columnOfCode: [...encoding.columnOfCode] } : encoding;
}

function fromPlain(encoding: SavedEncoding): FeatureEncoding {
  return encoding.kind === 'levels'
    ? { ...encoding, columnOfCode: Int32Array.from(encoding.columnOfCode) }
    : encoding;
}
