import type { Feature } from '../../describe/dataset.ts';
import { type Encoding, encodeRows, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { classShares } from '../../evaluation/folds/score-predictions.ts';
import { learnedTargets } from '../../models/contract/log-target.ts';
import { selectTargets, type Targets } from '../../models/contract/targets.ts';
import { createRandom } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import { shuffle } from '../../random/shuffle.ts';
import { nestedOrder } from '../../split/nested-subsets.ts';
import { quantileStrata } from '../../split/quantile-strata.ts';
import { type LessonData, unpackFeature, unpackTarget } from '../lesson-data.ts';
import type { LessonSettings } from '../settings.ts';

/** The rows of a lesson as models take them. */
export interface PreparedRows {
  /** The features that models are shown. */
  readonly features: readonly Feature[];
  readonly encoding: Encoding;
  readonly train: Matrix;
  readonly trainTargets: Targets;
  /** What models learn of the training rows: the targets, or their logarithm. */
  readonly learned: Targets;
  readonly trainShares: Float64Array;
  readonly test: Matrix;
  readonly testTargets: Targets;
}

/** Parts of a number's range of which a smaller training set has its share, as in `compare curve`. */
const mostStrata = 5;

/** Takes the training rows that are asked for, shows them without what is left out, and spoils some of their targets. */
export function prepareRows(data: LessonData, settings: LessonSettings): PreparedRows {
  const targets = unpackTarget(data.target);
  const features = data.features.filter(({ name }) => name !== settings.leftOut).map(unpackFeature);
  const rows = takeRows(Int32Array.from(data.train), targets, settings);
  const test = Int32Array.from(data.test);
  const encoding = learnEncoding(features, rows);
  const trainTargets = spoil(selectTargets(targets, rows), settings);
  return {
    features,
    encoding,
    train: encodeRows(features, encoding, rows),
    trainTargets,
    learned: learnedTargets(trainTargets),
    trainShares: classShares(trainTargets),
    test: encodeRows(features, encoding, test),
    testTargets: selectTargets(targets, test),
  };
}

/** The first of the rows in the order in which a learning curve takes them. */
function takeRows(train: Int32Array, targets: Targets, { trainingRows, seed }: LessonSettings): Int32Array {
  if (trainingRows === null || trainingRows >= train.length) return train;
  const { codes, count } =
    targets.task === 'classification'
      ? { codes: targets.codes, count: targets.classCount }
      : quantileStrata(targets.values, mostStrata);
  return nestedOrder(train, codes, count, createRandom(seed, seedUse.subsets, 0))
    .slice(0, trainingRows)
    .sort();
}

/** Gives a share of the rows each other's targets, so that what is known of the target as a whole stays true. */
function spoil(targets: Targets, { labelNoise, seed }: LessonSettings): Targets {
  if (labelNoise === 0) return targets;
  const count = targets.task === 'classification' ? targets.codes.length : targets.values.length;
  const random = createRandom(seed, seedUse.labelNoise);
  const rows = shuffle(
    Int32Array.from({ length: count }, (_, row) => row),
    random,
  );
  const spoiled = rows.slice(0, Math.round(labelNoise * count));
  const from = Int32Array.from({ length: count }, (_, row) => row);
  spoiled.forEach((row, index) => {
    from[row] = spoiled[(index + 1) % spoiled.length] as number;
  });
  return selectTargets(targets, from);
}
