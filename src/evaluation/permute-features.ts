import { encodeRows, learnEncoding } from '../encode/encoding.ts';
import { type FeatureColumns, featureColumns } from '../encode/feature-columns.ts';
import type { Matrix } from '../encode/matrix.ts';
import type { FittedModel } from '../models/fitted-model.ts';
import { bindModels } from '../models/lineup.ts';
import { answersPerRow, type ModelId, selectTargets, type Targets } from '../models/targets.ts';
import { createRandom, type Random } from '../random/random.ts';
import { shuffle } from '../random/shuffle.ts';
import { lossMetrics, type MetricName } from '../scores/metric-name.ts';
import type { EvaluationData, Fold } from './evaluate-fold.ts';
import { scoreAnswers } from './score-answers.ts';

/** What the models of a fold learn from, and what their answers are judged by. */
export interface PermutationData extends EvaluationData {
  readonly metric: MetricName;
}

/** What the net or the regression lost in a fold. */
export interface ModelPermutation {
  readonly id: ModelId;
  /** Of the test rows as they are: rows × answers of a row, row-major. */
  readonly answers: Float64Array;
  readonly score: number | null;
  /** How much worse the metric is when a feature's cells are shuffled: one value a feature, null where undefined. */
  readonly losses: readonly (number | null)[];
}

/** The net's and the regression's, in this order. */
export type PermutationOutcome = readonly ModelPermutation[];

/** How often each feature is shuffled in each fold. */
export const shufflesPerFold = 5;

/** What a use of a fold's seed is for. */
const usedForShuffles = 11;

/**
 * Fits the net and the regression on a fold's training rows, and measures how much each needs each feature: how much
 * worse it predicts the test rows when the feature's cells are dealt to them anew (Breiman, 2001; Fisher, Rudin and
 * Dominici, 2019). A feature keeps its encoded columns together, and both models see the same shuffled rows.
 */
export function permuteFeatures(data: PermutationData, { split, seed }: Fold): PermutationOutcome {
  const { features, targets, metric } = data;
  const encoding = learnEncoding(features, split.train);
  const train = encodeRows(features, encoding, split.train);
  const test = encodeRows(features, encoding, split.test);
  const trainTargets = selectTargets(targets, split.train);
  const testTargets = selectTargets(targets, split.test);
  // The third of the line-up is the baseline, which looks at no feature.
  const models = bindModels(data.lineup, seed, trainTargets).slice(0, 2);
  const places = featureColumns(encoding);

  return models.map((model): ModelPermutation => {
    const fitted = model.fit(train);
    const answers = predict(fitted, test, testTargets);
    const score = scoreAnswers(metric, testTargets, answers, trainTargets);
    const losses = places.map((place, feature) => {
      const scores = Array.from({ length: shufflesPerFold }, (_, time) => {
        const random = createRandom(seed, usedForShuffles, feature, time);
        const shuffled = predict(fitted, shuffleColumns(test, place, random), testTargets);
        return scoreAnswers(metric, testTargets, shuffled, trainTargets);
      });
      return meanLoss(metric, score, scores);
    });
    return { id: model.id, answers, score, losses };
  });
}

function predict(fitted: FittedModel, rows: Matrix, targets: Targets): Float64Array {
  const answers = new Float64Array(rows.rows * answersPerRow(targets));
  fitted.predict(rows, answers);
  return answers;
}

/** A copy of the rows in which some columns, side by side, come from other rows. */
export function shuffleColumns(matrix: Matrix, { first, count }: FeatureColumns, random: Random): Matrix {
  const values = matrix.values.slice();
  const order = shuffle(
    Int32Array.from({ length: matrix.rows }, (_, row) => row),
    random,
  );
  order.forEach((from, to) => {
    const source = from * matrix.columns + first;
    values.set(matrix.values.subarray(source, source + count), to * matrix.columns + first);
  });
  return { ...matrix, values };
}

function meanLoss(
  metric: MetricName,
  score: number | null,
  shuffled: readonly (number | null)[],
): number | null {
  if (score === null || shuffled.includes(null)) return null;
  const mean = shuffled.reduce<number>((sum, value) => sum + (value as number), 0) / shuffled.length;
  return lossMetrics.has(metric) ? mean - score : score - mean;
}
