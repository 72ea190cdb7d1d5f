import { everyRow } from '../../describe/rows-where.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import { quantileStrata, type Strata } from '../../split/quantile-strata.ts';
import { stratifiedFolds } from '../../split/stratified-folds.ts';
import type { Classifier } from '../contract/classifier.ts';
import type { FittedModel } from '../contract/fitted-model.ts';
import type { Regressor } from '../contract/regressor.ts';
import { heldOutErrors, pricesToTry } from './choose-price.ts';
import { growTree } from './grow-tree.ts';
import { classNodes, type NodeTargets, numberNodes } from './node-targets.ts';
import { pruneTree } from './prune-tree.ts';
import { pruningPath } from './pruning-path.ts';
import { ordersOf, sortColumns } from './sorted-columns.ts';
import { createTreePredictor, type Tree, treeParameters } from './tree.ts';

/** A fitted decision tree. */
export interface FittedDecisionTree extends FittedModel {
  readonly tree: Tree;
  /** The price of a leaf that it was pruned with, in mean squared error: scikit-learn's `ccp_alpha`. */
  readonly price: number;
}

/** Inner folds that the price of a leaf is chosen by. */
const innerFolds = 5;
/** Of a number, as many strata as the folds of a comparison have. */
const strata = 10;

/**
 * A classification tree by Gini's impurity, grown in full and pruned by cost-complexity, the price of a leaf chosen by
 * stratified inner folds and the 1 SE rule (Breiman, Friedman, Olshen and Stone, 1984).
 *
 * @param seed of the inner folds
 */
export function decisionTreeClassifier(seed: number): Classifier<FittedDecisionTree> {
  return {
    fit: (features, codes, classCount) =>
      fit(features, classNodes(codes, classCount), { codes, count: classCount }, seed),
  };
}

/**
 * A regression tree by squared error, grown and pruned as the classification tree is; the inner folds are stratified by the
 * target's deciles.
 *
 * @param seed of the inner folds
 */
export function decisionTreeRegressor(seed: number): Regressor<FittedDecisionTree> {
  return {
    fit: (features, values) => fit(features, numberNodes(values), quantileStrata(values, strata), seed),
  };
}

function fit(
  features: Matrix,
  targets: NodeTargets,
  { codes, count }: Strata,
  seed: number,
): FittedDecisionTree {
  const columns = sortColumns(features);
  const grow = (rows: Int32Array) => {
    const tree = growTree(columns, ordersOf(columns, rows), targets);
    return { tree, path: pruningPath(tree) };
  };
  const { tree, path } = grow(everyRow(features.rows));
  const errors = heldOutErrors(features, targets, pricesToTry(path));
  const random = createRandom(seed, fitSeedUse.innerFolds);
  for (const { train, test } of stratifiedFolds(codes, count, innerFolds, random)) {
    const inner = grow(train);
    errors.add(inner.tree, inner.path, test);
  }
  const price = errors.choose();
  const pruned = pruneTree(tree, path, price);
  return {
    tree: pruned,
    price,
    parameterCount: treeParameters(pruned),
    summary: { iterations: 1, converged: true },
    predict: createTreePredictor(pruned),
  };
}
