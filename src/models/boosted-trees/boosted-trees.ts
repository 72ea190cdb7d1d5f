import { everyRow } from '../../describe/rows-where.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { quantileStrata, type Strata } from '../../split/quantile-strata.ts';
import type { Classifier } from '../contract/classifier.ts';
import type { FittedModel } from '../contract/fitted-model.ts';
import type { Regressor } from '../contract/regressor.ts';
import type { Targets } from '../contract/targets.ts';
import { type BinnedColumn, binColumns } from './binned-columns.ts';
import { type Booster, createBooster } from './booster.ts';
import { chooseRounds, manyRows } from './choose-rounds.ts';
import { type Forest, forestParameters } from './forest.ts';
import { createForestPredictor } from './forest-predictor.ts';
import { TreeKernel } from './kernel/tree-kernel.ts';
import { type BoostingLoss, lossOf } from './loss.ts';
import { toForest } from './to-forest.ts';

/** Fitted boosted trees. */
export interface FittedBoostedTrees extends FittedModel {
  readonly forest: Forest;
}

/** Of a number, as many strata as the folds of a comparison have. */
const strata = 10;

/**
 * Gradient boosted trees over histograms (Friedman, 2001; Ke and others, 2017), with the defaults of scikit-learn's
 * `HistGradientBoostingClassifier`: log loss, 100 rounds at most, learning rate 0.1, 31 leaves of 20 rows at least, 255
 * bins, categories split by their levels, missing numbers sent to the side that gains more. Held-out rows find the number
 * of rounds; the trees are then grown afresh on all rows, but from 10,000 rows on those of the search are kept, as
 * scikit-learn keeps them.
 *
 * @param seed of which rows are held out
 */
export function boostedTreesClassifier(seed: number): Classifier<FittedBoostedTrees> {
  return {
    fit(features, codes, classCount) {
      const targets = { task: 'classification', codes, classCount } as const;
      return fit(features, targets, { codes, count: classCount }, seed);
    },
  };
}

/**
 * Boosted trees of a number, by squared error; the held-out rows are drawn evenly from its deciles.
 *
 * @param seed of which rows are held out
 */
export function boostedTreesRegressor(seed: number): Regressor<FittedBoostedTrees> {
  return {
    fit: (features, values) =>
      fit(features, { task: 'regression', values }, quantileStrata(values, strata), seed),
  };
}

function fit(features: Matrix, targets: Targets, ofRows: Strata, seed: number): FittedBoostedTrees {
  const columns = binColumns(features);
  const loss = lossOf(targets);
  const kernel = new TreeKernel(columns, features.rows);
  const { rounds, booster } = chooseRounds(columns, kernel, loss, ofRows, seed);
  const { start, trees } =
    features.rows < manyRows ? growOnAll(columns, kernel, loss, features.rows, rounds) : booster;
  const kept = { start, trees: trees.slice(0, rounds * loss.outputs) };
  const forest = toForest(kept, columns, features);
  return {
    forest,
    parameterCount: forestParameters(forest),
    summary: { iterations: Math.max(1, rounds), converged: true },
    predict: createForestPredictor(forest, targets.task),
  };
}

function growOnAll(
  columns: readonly BinnedColumn[],
  kernel: TreeKernel,
  loss: BoostingLoss,
  rows: number,
  rounds: number,
): Booster {
  const every = everyRow(rows);
  const booster = createBooster(columns, kernel, loss, rows, every, new Int32Array(0));
  for (let round = 0; round < rounds; round++) booster.advance();
  return booster;
}
