import { encodeRows, learnEncoding } from '../../encode/encoding.ts';
import { type FeatureColumns, featureColumns } from '../../encode/feature-columns.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { directionOf } from '../../metrics/direction.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { predictionsPerRow, selectTargets } from '../../models/contract/targets.ts';
import { askedModels, comparedModels } from '../../models/registry.ts';
import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import { shuffle } from '../../random/shuffle.ts';
import type { EvaluationData, Fold } from '../folds/evaluate-fold.ts';
import { classShares, scorePredictions } from '../folds/score-predictions.ts';

/** What the models of a fold learn from, and what their predictions are judged by. */
export interface PermutationData extends EvaluationData {
  readonly metric: MetricName;
}

/** What a model lost in a fold. */
export interface ModelPermutation {
  readonly id: string;
  /** Of the test rows as they are: rows × predictions of a row, row-major. */
  readonly predictions: Float64Array;
  readonly score: number | null;
  /** How much worse the metric is when a feature's cells are shuffled: one value a feature, null where undefined. */
  readonly losses: readonly (number | null)[];
}

/** One a compared model, in the order of the results, then one a model of the ladder. */
export type PermutationOutcome = readonly ModelPermutation[];

/**
 * How often each feature is shuffled in each fold: five times, but less often where there are many, as the folds are
 * many too.
 */
export function shufflesPerFold(features: number): number {
  return Math.max(1, Math.min(5, Math.floor(200 / features)));
}

/**
 * Fits the compared models on a fold's training rows, and measures how much each needs each feature: how much worse it
 * predicts the test rows when the feature's cells are dealt to them anew (Breiman, 2001; Fisher, Rudin and
 * Dominici, 2019). A feature keeps its encoded columns together, and all models see the same shuffled rows.
 */
export function permuteFeatures(data: PermutationData, { split, seed }: Fold): PermutationOutcome {
  const { features, targets, metric } = data;
  const encoding = learnEncoding(features, split.train);
  const train = encodeRows(features, encoding, split.train);
  const test = encodeRows(features, encoding, split.test);
  const trainTargets = selectTargets(targets, split.train);
  const testTargets = selectTargets(targets, split.test);
  const trainShares = classShares(trainTargets);
  // The baseline looks at no feature.
  const models = [...comparedModels(targets.task), ...askedModels(targets.task, data.ladder ?? [])];
  const places = featureColumns(encoding);
  const unchanged = Int32Array.from(split.test.keys());
  const shuffled = roomFor(test, test.rows);
  dealColumns(test, { first: 0, count: test.columns }, unchanged, shuffled);

  return models.map((model): ModelPermutation => {
    const fitted = model.create(targets.task, data.options, seed).fit(train, trainTargets);
    const predictions = new Float64Array(test.rows * predictionsPerRow(testTargets));
    const scoreOf = (rows: Matrix, into: Float64Array): number | null => {
      fitted.predict(rows, into);
      return scorePredictions(metric, testTargets, into, trainShares);
    };
    const score = scoreOf(test, predictions);
    const scratch = predictions.slice();
    const losses = places.map((place, feature) => {
      const scores = Array.from({ length: shufflesPerFold(places.length) }, (_, time) => {
        const random = createRandom(seed, fitSeedUse.shuffles, feature, time);
        dealColumns(test, place, shuffle(unchanged.slice(), random), shuffled);
        return scoreOf(shuffled, scratch);
      });
      dealColumns(test, place, unchanged, shuffled);
      return meanLoss(metric, score, scores);
    });
    return { id: model.id, predictions, score, losses };
  });
}

/** An empty matrix for so many rows like some. */
export function roomFor({ columns, missing = [] }: Matrix, rows: number): Matrix {
  return {
    rows,
    columns,
    values: new Float64Array(rows * columns),
    missing: missing.map(({ column }) => ({ column, flags: new Uint8Array(rows) })),
  };
}

/**
 * Writes some columns, side by side, of other rows into a copy of the rows.
 *
 * @param order the row that each row gets its cells from
 * @param copy made by `roomFor`
 */
export function dealColumns(
  rows: Matrix,
  { first, count }: FeatureColumns,
  order: Int32Array,
  copy: Matrix,
): void {
  order.forEach((from, to) => {
    for (let column = first; column < first + count; column++) {
      copy.values[to * rows.columns + column] = rows.values[from * rows.columns + column] as number;
    }
  });
  rows.missing?.forEach(({ column, flags }, index) => {
    if (column < first || column >= first + count) return;
    const copied = copy.missing?.[index]?.flags as Uint8Array;
    order.forEach((from, to) => {
      copied[to] = flags[from] as number;
    });
  });
}

function meanLoss(
  metric: MetricName,
  score: number | null,
  shuffled: readonly (number | null)[],
): number | null {
  if (score === null || shuffled.includes(null)) return null;
  const mean = shuffled.reduce<number>((sum, value) => sum + (value as number), 0) / shuffled.length;
  const direction = directionOf(metric);
  return direction * score - direction * mean;
}
