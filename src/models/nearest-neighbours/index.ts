import { classifierEstimator } from '../contract/classifier.ts';
import type { ModelDefinition } from '../contract/definition.ts';
import { regressorEstimator } from '../contract/regressor.ts';
import { type FittedNeighbours, neighboursClassifier, neighboursRegressor } from './nearest-neighbours.ts';
import { neighboursPersistence } from './persistence.ts';

/** The nearest neighbours among the training rows, for classes and for a number. */
export const nearestNeighbours: ModelDefinition<FittedNeighbours> = {
  id: 'nearest-neighbours',
  wording: {
    title: 'nearest neighbours',
    heading: 'Nearest neighbours',
    nickname: 'neighbours',
    ratioName: 'neighbours',
    verdict: 'the nearest neighbours',
    shortVerdict: 'neighbours',
    columnHeading: () => ['Nearest', 'neighbours'],
    iterations: null,
  },
  role: 'ladder',
  flag: 'neighbours',
  mostCells: 10_000_000,
  tasks: ['classification', 'regression'],
  complexity: 30,
  implementation: () => 'simplest-model (k-d tree)',
  create: (task, _, seed) =>
    task === 'classification'
      ? classifierEstimator(neighboursClassifier(seed))
      : regressorEstimator(neighboursRegressor(seed)),
  describe: () => ({ solver: 'k-d tree', layerSizes: null }),
  // Of every row the distance, which the search in a tree spares for most of them, and the mean of the nearest ones.
  operations({ features: { rows, columns }, count }, { predictions }) {
    const cells = rows * columns;
    return {
      multiplications: cells + predictions,
      additions: 2 * cells - rows + count - 1,
      exponentials: 0,
    };
  },
  persistence: neighboursPersistence,
};
