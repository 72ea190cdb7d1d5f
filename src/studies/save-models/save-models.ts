import { featureSource } from '../../describe/apply-features.ts';
import type { Target } from '../../describe/dataset.ts';
import { type DescribeOptions, describe } from '../../describe/describe.ts';
import { encodeRows, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { InputError } from '../../errors.ts';
import { classifiers, type LineupOptions, regressors } from '../../models/registry.ts';
import type { Table } from '../../sources/contract/table.ts';
import { describeEnvironment } from '../shared/environment.ts';
import { defaultSettings } from '../shared/options.ts';
import type { FittedPair } from '../shared/saved-models/saved-models.ts';
import { writeModels } from '../shared/saved-models/write-models.ts';

/** What of a comparison decides its models, and how they are to be saved. */
export interface SaveModelsOptions extends DescribeOptions, Partial<LineupOptions> {
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
 * Fits both models on all rows of a table that have a target, as a comparison with the same options does to count their
 * parameters, and writes them with their preprocessing into a folder that is there whole or not at all.
 *
 * @throws InputError when the table cannot be learned from, or the folder exists or cannot be written
 */
export function saveModels(folder: string, table: Table, options: SaveModelsOptions = {}): void {
  const { seed, hiddenSizes, outputs } = { ...defaultSettings, ...options };
  const { missing = [], keep, decimal, force = false } = options;
  const { features, target, name, sha256, rows } = describe(table, options);
  const allRows = Int32Array.from({ length: rows }, (_, row) => row);
  const encoding = learnEncoding(features, allRows);
  const matrix = encodeRows(features, encoding, allRows);
  if (!matrix.values.every(Number.isFinite)) {
    throw new InputError(`${name}: its numbers are too large to be standardized, so no model can be saved`);
  }
  const models = {
    missing,
    ...(keep === undefined ? {} : { keep }),
    ...(decimal === undefined ? {} : { decimal }),
    sources: features.map(featureSource),
    encoding,
    ...fitBoth(matrix, target, { hiddenSizes, outputs }, seed),
  };
  const { simplestModel, node } = describeEnvironment();
  const provenance = {
    simplestModel: String(simplestModel),
    node: String(node),
    seed,
    dataset: { name, sha256, rows },
  };
  writeModels(folder, models, provenance, force);
}

function fitBoth(features: Matrix, target: Target, options: LineupOptions, seed: number): FittedPair {
  if (target.task === 'regression') {
    const [net, regression] = regressors(options, seed);
    const denseNet = net.fit(features, target.values);
    const { intercept, coefficients } = regression.fit(features, target.values);
    return {
      target: { task: target.task, name: target.name },
      denseNet: { network: denseNet.network, parameters: denseNet.parameters() },
      targetScale: denseNet.targetScale,
      linearRegression: { intercept, coefficients },
    };
  }
  const { name, codes, classes } = target;
  const [net, regression] = classifiers(options, seed);
  const denseNet = net.fit(features, codes, classes.length);
  return {
    target: { task: target.task, name, classes: classes.map(({ label }) => label) },
    denseNet: { network: denseNet.network, parameters: denseNet.parameters() },
    logisticRegression: regression.fit(features, codes, classes.length),
  };
}
