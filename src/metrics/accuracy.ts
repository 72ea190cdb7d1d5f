import { aboutTheirMean } from './about-their-mean.ts';
import { classMetric } from './define-metric.ts';
import { ofRows } from './of-rows.ts';
import { predictedClasses } from './predicted-classes.ts';
import { share } from './share.ts';

/**
 * The share of rows whose class was recognised.
 *
 * @param classes the true code of each row, at least one row
 * @param predicted the chosen code of each row
 * @returns 0 to 1
 *
 * @example
 * accuracy(Int32Array.of(0, 1, 1, 0), Int32Array.of(0, 1, 0, 0)); // 0.75
 */
export function accuracy(classes: Int32Array, predicted: Int32Array): number {
  let hits = 0;
  for (let row = 0; row < classes.length; row++) {
    if (predicted[row] === classes[row]) hits++;
  }
  return hits / classes.length;
}

export const accuracyMetric = classMetric({
  ...share,
  name: 'accuracy',
  title: 'Accuracy',
  phrase: 'accuracy',
  besideVerdict: 'above',
  score: ({ classes, probabilities, classCount }) =>
    accuracy(classes, predictedClasses(probabilities, classCount)),
  influences: ({ classes, probabilities, classCount }) => {
    const predicted = predictedClasses(probabilities, classCount);
    return aboutTheirMean(ofRows(classes.length, (row) => (predicted[row] === classes[row] ? 1 : 0)));
  },
  explain: ({ baseline }) =>
    'Of the rows that a model has not learned from, the share whose class it names correctly; always naming the ' +
    `commonest class reaches ${baseline}.`,
  isUseless: (score, ofBaseline) => ofBaseline !== null && score <= ofBaseline,
  nearPerfect: { from: 0.995, called: 'an accuracy' },
});
