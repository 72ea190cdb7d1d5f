import { aboutTheirMean } from './about-their-mean.ts';
import { classMetric } from './define-metric.ts';
import { ofRows } from './of-rows.ts';

/**
 * The mean of −ln(the probability given to the true class): how surprised a model is by the truth. Lower is better;
 * 0 is certainty that is always right, and certainty that is once wrong would be infinite.
 * Hence, as scikit-learn since 1.2 does, probabilities are kept at least a machine epsilon (2.2e−16) from 0 and 1 and
 * each row is then divided by its sum, so that one mistake made with certainty adds about 36 ÷ rows.
 *
 * @param classes the true code of each row, at least one row
 * @param probabilities row-major, rows × classCount
 *
 * @example
 * logLoss(Int32Array.of(0, 1), Float64Array.of(0.5, 0.5, 0.5, 0.5), 2); // ln 2 = 0.693…
 */
export function logLoss(classes: Int32Array, probabilities: Float64Array, classCount: number): number {
  const sum = surprises(classes, probabilities, classCount).reduce(
    (before, surprise) => before + surprise,
    0,
  );
  return sum / classes.length;
}

/** −ln of the probability that each row's true class was given. */
function surprises(classes: Int32Array, probabilities: Float64Array, classCount: number): Float64Array {
  return ofRows(classes.length, (row) => {
    const truth = classes[row] as number;
    let total = 0;
    for (let code = 0; code < classCount; code++) {
      total += clip(probabilities[row * classCount + code] as number);
    }
    return -Math.log(clip(probabilities[row * classCount + truth] as number) / total);
  });
}

function clip(probability: number): number {
  return Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON);
}

export const logLossMetric = classMetric({
  name: 'logLoss',
  title: 'Log loss',
  phrase: 'log loss',
  kind: 'plain',
  lowerIsBetter: true,
  range: [0, Number.POSITIVE_INFINITY],
  restsOnFits: true,
  score: ({ classes, probabilities, classCount }) => logLoss(classes, probabilities, classCount),
  influences: ({ classes, probabilities, classCount }) =>
    aboutTheirMean(surprises(classes, probabilities, classCount)),
  explain: ({ baseline }) =>
    'How much the truth surprises someone who believes the probabilities that a model gives: 0 is perfect, and always ' +
    `giving the shares of the classes comes to ${baseline}.`,
});
