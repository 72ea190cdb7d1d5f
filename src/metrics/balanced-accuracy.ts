import { classCounts } from './class-counts.ts';
import { classMetric } from './define-metric.ts';
import { ofRows } from './of-rows.ts';
import { predictedClasses } from './predicted-classes.ts';
import { share } from './share.ts';

/**
 * The mean over the classes of the share of their rows that was recognised (their recall), so that a rare class counts
 * as much as a common one and always guessing one class earns 1 / classes (Brodersen et al., 2010).
 * A class without a row in `classes` has no recall and is left out, as in scikit-learn.
 *
 * @param classes the true code of each row, at least one row
 * @param predicted the chosen code of each row
 * @returns 0 to 1
 *
 * @example
 * balancedAccuracy(Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 0, 0, 0), 2); // 0.5
 */
export function balancedAccuracy(classes: Int32Array, predicted: Int32Array, classCount: number): number {
  let recalls = 0;
  let present = 0;
  for (const { hits, actual } of classCounts(classes, predicted, classCount)) {
    if (actual === 0) continue;
    recalls += hits / actual;
    present++;
  }
  return recalls / present;
}

/**
 * How much each row moves balanced accuracy: rows ÷ (classes × rows of its class) × (1 if it was recognised, else 0, −
 * the recall of its class), so that a row of a rare class moves it by far more than one of a common class.
 *
 * @param classes the true code of each row, at least one row
 * @param predicted the chosen code of each row
 * @returns one a row; they add up to 0
 *
 * @example
 * balancedAccuracyInfluences(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 1, 1), 2); // 0.5, −0.5, 0, 0
 */
export function balancedAccuracyInfluences(
  classes: Int32Array,
  predicted: Int32Array,
  classCount: number,
): Float64Array {
  const counts = classCounts(classes, predicted, classCount);
  const present = counts.filter(({ actual }) => actual > 0).length;
  const ofClass = counts.map(({ hits, actual }) => ({
    weight: classes.length / (present * actual),
    recall: hits / actual,
  }));
  return ofRows(classes.length, (row) => {
    const truth = classes[row] as number;
    const { weight, recall } = ofClass[truth] as { weight: number; recall: number };
    return weight * ((predicted[row] === truth ? 1 : 0) - recall);
  });
}

/** Scores so near the baseline's are no better than it. */
const tolerance = 0.01;

export const balancedAccuracyMetric = classMetric({
  ...share,
  name: 'balancedAccuracy',
  title: 'Balanced accuracy',
  phrase: 'balanced accuracy',
  score: ({ classes, probabilities, classCount }) =>
    balancedAccuracy(classes, predictedClasses(probabilities, classCount), classCount),
  influences: ({ classes, probabilities, classCount }) =>
    balancedAccuracyInfluences(classes, predictedClasses(probabilities, classCount), classCount),
  explain: ({ baseline }) =>
    'The share of each class that a model recognises, averaged over the classes, so that a rare one counts as much as ' +
    `a common one; always naming the same class reaches ${baseline}.`,
  isUseless: (score, ofBaseline) => ofBaseline !== null && score <= ofBaseline + tolerance,
});
