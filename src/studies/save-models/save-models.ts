import { featureSource } from '../../describe/apply-features.ts';
import type { DescribeOptions } from '../../describe/describe.ts';
import { encodeRows, learnEncoding } from '../../encode/encoding.ts';
import { InputError } from '../../errors.ts';
import type { ModelOptions } from '../../models/contract/definition.ts';
import { askedModels, modelsOf } from '../../models/registry.ts';
import type { Table } from '../../sources/contract/table.ts';
import { allRows } from '../shared/dataset-rows.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { describeEnvironment } from '../shared/environment.ts';
import { type CompareSettings, defaultSettings } from '../shared/options.ts';
import { pick } from '../shared/pick.ts';
import { savedTargetOf } from '../shared/saved-models/saved-target.ts';
import { writeModels } from '../shared/saved-models/write-models.ts';
import { targetsOf } from '../shared/targets-of.ts';

/** What of a comparison decides its models, and how they are to be saved. */
export interface SaveModelsOptions
  extends DescribeOptions,
    Partial<ModelOptions>,
    Partial<Pick<CompareSettings, 'folds' | 'orderBy' | 'test' | 'ladder'>> {
  readonly seed?: number;
  /** Further cells that stood for a missing value when the table was read: they will when predicting too. */
  readonly missing?: readonly string[];
  /** Words that were values though they would stand for a missing one, as they were given when the table was read. */
  readonly keep?: readonly string[];
  /** What stood before the decimals, where it was given when the table was read. */
  readonly decimal?: 'point' | 'comma';
  /** Whether saved models that are there already are replaced. */
  readonly force?: boolean;
}

/**
 * Fits the models on all rows of a table that have a target, as a comparison with the same options does to count their
 * parameters, and writes them with their preprocessing into a folder that is there whole or not at all.
 *
 * @throws InputError when the table cannot be learned from, or the folder exists or cannot be written
 */
export function saveModels(folder: string, table: Table, options: SaveModelsOptions = {}): void {
  const { seed, hiddenSizes, outputs, ladder } = { ...defaultSettings, ...options };
  const { missing = [], force = false } = options;
  const dataset = describeForStudy(table, options);
  const { features, name, sha256, rows } = dataset;
  const every = allRows(dataset);
  const encoding = learnEncoding(features, every);
  const matrix = encodeRows(features, encoding, every);
  if (!matrix.values.every(Number.isFinite)) {
    throw new InputError(`${name}: its numbers are too large to be standardized, so no model can be saved`);
  }
  const target = savedTargetOf(dataset.target);
  const targets = targetsOf(dataset.target);
  const context = { target, columns: encoding.names };
  const saved = [...modelsOf(target.task), ...askedModels(target.task, ladder)];
  const files = saved.map(({ create, persistence }) => {
    if (persistence === undefined) return {};
    const fitted = create(target.task, { hiddenSizes, outputs }, seed).fit(matrix, targets);
    return persistence.toFiles(fitted, context);
  });
  const { simplestModel, node } = describeEnvironment();
  const provenance = {
    simplestModel: String(simplestModel),
    node: String(node),
    seed,
    dataset: { name, sha256, rows, ...pick(dataset, ['origin', 'sample']) },
  };
  const preprocessing = {
    missing,
    ...pick(options, ['keep', 'decimal']),
    sources: features.map(featureSource),
    encoding,
  };
  writeModels(folder, target, preprocessing, Object.assign({}, ...files), provenance, force);
}
