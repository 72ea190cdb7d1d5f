import { classCounts } from './class-counts.ts';
import { classMetric } from './define-metric.ts';
import { ofRows } from './of-rows.ts';
import { predictedClasses } from './predicted-classes.ts';
import { share } from './share.ts';

/**
 * The mean over the classes of F1, the harmonic mean of a class's recall and precision: low where a class is missed
 * and where others are mistaken for it.
 * Only classes that occur, in truth or among the predictions, are counted, as in scikit-learn; a class that occurs
 * and is never recognised has an F1 of 0.
 *
 * @param classes the true code of each row, at least one row
 * @param predicted the chosen code of each row
 * @returns 0 to 1
 *
 * @example
 * macroF1(Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 0, 1, 1), 2); // (4/5 + 2/3) / 2 = 0.7333…
 */
export function macroF1(classes: Int32Array, predicted: Int32Array, classCount: number): number {
  let sum = 0;
  let occurring = 0;
  for (const counts of classCounts(classes, predicted, classCount)) {
    const total = counts.actual + counts.predicted;
    if (total === 0) continue;
    sum += (2 * counts.hits) / total;
    occurring++;
  }
  return sum / occurring;
}

/**
 * How much each row moves macro F1. A class's F1 is 2 hits ÷ (rows of it + rows taken for it), so that a row moves it by
 * rows × (2 if it is a hit, else 0, − F1 × (1 if it is of the class + 1 if it was taken for it)) ÷ that sum.
 *
 * @param classes the true code of each row, at least one row
 * @param predicted the chosen code of each row
 * @returns one a row; they add up to 0
 *
 * @example
 * macroF1Influences(Int32Array.of(0, 1), Int32Array.of(0, 0), 2); // F1 is 2/3 and 0: (2 × (2 − 4/3) ÷ 3) ÷ 2 = 2/9, −2/9
 */
export function macroF1Influences(
  classes: Int32Array,
  predicted: Int32Array,
  classCount: number,
): Float64Array {
  const counts = classCounts(classes, predicted, classCount);
  const occurring = counts.filter(({ actual, predicted: taken }) => actual + taken > 0).length;
  const ofClass = counts.map(({ hits, actual, predicted: taken }) => {
    const weight = classes.length / (occurring * (actual + taken));
    return { weight, half: (weight * 2 * hits) / (actual + taken) };
  });
  return ofRows(classes.length, (row) => {
    const truth = classes[row] as number;
    const chosen = predicted[row] as number;
    const [own, other] = [ofClass[truth], ofClass[chosen]] as { weight: number; half: number }[];
    const hit = truth === chosen ? 2 * (own?.weight ?? 0) : 0;
    return hit - (own?.half ?? 0) - (other?.half ?? 0);
  });
}

export const macroF1Metric = classMetric({
  ...share,
  name: 'macroF1',
  title: 'Macro F1',
  phrase: 'macro F1',
  score: ({ classes, probabilities, classCount }) =>
    macroF1(classes, predictedClasses(probabilities, classCount), classCount),
  influences: ({ classes, probabilities, classCount }) =>
    macroF1Influences(classes, predictedClasses(probabilities, classCount), classCount),
  explain: () =>
    'For each class, a balance between finding all of its rows and naming no others, averaged over the classes: 100 % ' +
    'is perfect.',
});
