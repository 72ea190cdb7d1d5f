import { classifierEstimator } from '../contract/classifier.ts';
import type { ModelDefinition } from '../contract/definition.ts';
import { regressorEstimator } from '../contract/regressor.ts';
import { boostedTreesClassifier, boostedTreesRegressor, type FittedBoostedTrees } from './boosted-trees.ts';
import { boostedTreesOperations } from './operations.ts';
import { boostedTreesPersistence } from './persistence.ts';

/** Gradient boosted trees over histograms, for classes and for a number. */
export const boostedTrees: ModelDefinition<FittedBoostedTrees> = {
  id: 'boosted-trees',
  wording: {
    title: 'boosted trees',
    heading: 'Boosted trees',
    nickname: 'boosted trees',
    ratioName: 'boosting',
    verdict: 'the boosted trees',
    shortVerdict: 'boosting',
    columnHeading: () => ['Boosted', 'trees'],
    iterations: 'rounds',
  },
  role: 'ladder',
  flag: 'boosting',
  tasks: ['classification', 'regression'],
  complexity: 200,
  implementation: () => 'simplest-model (histogram gradient boosting)',
  create: (task, _, seed) =>
    task === 'classification'
      ? classifierEstimator(boostedTreesClassifier(seed))
      : regressorEstimator(boostedTreesRegressor(seed)),
  describe: () => ({ solver: 'gradient boosting', layerSizes: null }),
  operations: ({ forest }, shape) => boostedTreesOperations(forest, shape),
  persistence: boostedTreesPersistence,
};
