import { classifierEstimator } from '../contract/classifier.ts';
import type { ModelDefinition } from '../contract/definition.ts';
import { regressorEstimator } from '../contract/regressor.ts';
import { decisionTreeClassifier, decisionTreeRegressor, type FittedDecisionTree } from './decision-tree.ts';
import { decisionTreeExplainer } from './explainer.ts';
import { decisionTreePersistence } from './persistence.ts';
import { treeDepth } from './tree.ts';

/** A decision tree that is grown in full and then pruned, for classes and for a number. */
export const decisionTree: ModelDefinition<FittedDecisionTree> = {
  id: 'decision-tree',
  wording: {
    title: 'decision tree',
    heading: 'Decision tree',
    nickname: 'tree',
    ratioName: 'tree',
    verdict: 'the decision tree',
    shortVerdict: 'tree',
    columnHeading: () => ['Decision', 'tree'],
    iterations: null,
  },
  role: 'ladder',
  flag: 'tree',
  tasks: ['classification', 'regression'],
  complexity: 20,
  implementation: () => 'simplest-model (CART, cost-complexity pruning)',
  create: (task, _, seed) =>
    task === 'classification'
      ? classifierEstimator(decisionTreeClassifier(seed))
      : regressorEstimator(decisionTreeRegressor(seed)),
  describe: () => ({ solver: 'cart', layerSizes: null }),
  // A comparison is a subtraction whose sign is looked at; the longest way down has the most.
  operations: ({ tree }) => ({ multiplications: 0, additions: treeDepth(tree), exponentials: 0 }),
  persistence: decisionTreePersistence,
  explainer: decisionTreeExplainer,
};
