import type { Matrix } from '../../encode/matrix.ts';
import type { Classifier } from '../contract/classifier.ts';
import type { FittedModel, Predictor } from '../contract/fitted-model.ts';
import type { Regressor } from '../contract/regressor.ts';
import type { Targets } from '../contract/targets.ts';
import { chooseCount } from './choose-count.ts';
import { createNeighbourSearch } from './find-neighbours.ts';
import { buildKdTree, type KdTree } from './kd-tree.ts';
import { type NeighbourVotes, votesOf } from './neighbour-votes.ts';

/** What neighbours are: the table itself, and how many of its rows are asked. */
export interface NeighbourTable {
  readonly features: Matrix;
  readonly targets: Targets;
  readonly count: number;
}

export interface FittedNeighbours extends FittedModel, NeighbourTable {}

export interface NeighbourOptions {
  /** How many neighbours are asked; by leave-one-out where absent. */
  readonly count?: number;
}

/**
 * k nearest neighbours (Fix and Hodges, 1951; Cover and Hart, 1967): each class by its share among the k rows that are
 * nearest by Euclidean distance, as scikit-learn's `KNeighborsClassifier` has it. Of two rows that are equally near, the one
 * that stands first counts.
 *
 * @param seed of which rows the number of neighbours is chosen on, where not all are
 */
export function neighboursClassifier(
  seed: number,
  options: NeighbourOptions = {},
): Classifier<FittedNeighbours> {
  return {
    fit: (features, codes, classCount) =>
      fit(features, { task: 'classification', codes, classCount }, seed, options),
  };
}

/**
 * k nearest neighbours of a number: their mean, as scikit-learn's `KNeighborsRegressor` has it.
 *
 * @param seed of which rows the number of neighbours is chosen on, where not all are
 */
export function neighboursRegressor(
  seed: number,
  options: NeighbourOptions = {},
): Regressor<FittedNeighbours> {
  return { fit: (features, values) => fit(features, { task: 'regression', values }, seed, options) };
}

function fit(
  features: Matrix,
  targets: Targets,
  seed: number,
  { count: asked }: NeighbourOptions,
): FittedNeighbours {
  const tree = buildKdTree(features);
  const votes = votesOf(targets);
  const count = asked ?? chooseCount(features, tree, votes, seed);
  return {
    features,
    targets,
    count,
    ...neighboursPredictor(tree, votes, count),
    summary: { iterations: 1, converged: true },
  };
}

/** Neighbours that were saved, ready to be asked again. */
export function askNeighbours({ features, targets, count }: NeighbourTable): Predictor {
  return neighboursPredictor(buildKdTree(features), votesOf(targets), count);
}

/** What is learned is the table: every cell and every row's target. */
function neighboursPredictor(tree: KdTree, votes: NeighbourVotes, count: number): Predictor {
  const search = createNeighbourSearch(tree, count);
  const { width } = votes;
  return {
    parameterCount: tree.features.values.length + tree.features.rows,
    predict({ rows, columns, values }, predictions) {
      predictions.fill(0, 0, rows * width);
      for (let row = 0; row < rows; row++) {
        search.find(values, row * columns);
        const offset = row * width;
        for (const neighbour of search.rows) votes.add(neighbour, predictions, offset);
        for (let at = offset; at < offset + width; at++)
          predictions[at] = (predictions[at] as number) / count;
      }
    },
  };
}
