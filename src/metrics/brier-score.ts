import { aboutTheirMean } from './about-their-mean.ts';
import { classMetric } from './define-metric.ts';
import { ofRows } from './of-rows.ts';

/**
 * The mean squared error of the probabilities (Brier, 1950): half the sum over the classes of
 * (probability − 1 if it is the true class, else 0)², averaged over the rows. Lower is better; 0 is perfect and 1 is
 * certainty that is always wrong, whatever the number of classes.
 *
 * With two classes both squares are equal, and half their sum is the familiar (probability of class 1 − class)², which
 * scikit-learn's `brier_score_loss` gives. Brier's own definition, without the half, is twice ours and runs to 2.
 *
 * @param classes the true code of each row, at least one row
 * @param probabilities row-major, rows × classCount
 *
 * @example
 * brierScore(Int32Array.of(1), Float64Array.of(0.2, 0.8), 2); // 0.04
 */
export function brierScore(classes: Int32Array, probabilities: Float64Array, classCount: number): number {
  const sum = squaredErrors(classes, probabilities, classCount).reduce((before, error) => before + error, 0);
  return sum / (2 * classes.length);
}

/** The squared errors of each row's probabilities, added up over the classes. */
function squaredErrors(classes: Int32Array, probabilities: Float64Array, classCount: number): Float64Array {
  return ofRows(classes.length, (row) => {
    const truth = classes[row] as number;
    let sum = 0;
    for (let code = 0; code < classCount; code++) {
      const error = (probabilities[row * classCount + code] as number) - (code === truth ? 1 : 0);
      sum += error * error;
    }
    return sum;
  });
}

export const brierScoreMetric = classMetric({
  name: 'brierScore',
  title: 'Brier score',
  phrase: 'brier score',
  kind: 'share',
  lowerIsBetter: true,
  range: [0, 1],
  score: ({ classes, probabilities, classCount }) => brierScore(classes, probabilities, classCount),
  influences: ({ classes, probabilities, classCount }) =>
    aboutTheirMean(squaredErrors(classes, probabilities, classCount).map((sum) => sum / 2)),
  explain: ({ baseline }) =>
    'How far the probabilities that a model gives lie from the truth, squared: 0 is perfect, and always giving the ' +
    `shares of the classes comes to ${baseline}.`,
});
