import type { ClassPredictions, NumberPredictions, Predictions } from './contract.ts';
import { ofRows } from './of-rows.ts';

/**
 * The predictions of several folds as one, in their order. Where classes are corrected for their training shares, which
 * differ from fold to fold, the probabilities are divided by them here, and the shares that are left are equal.
 *
 * @param parts at least one, all of one task and the same classes
 * @param correctsForShares whether the metric that they are for does
 */
export function poolPredictions(parts: readonly Predictions[], correctsForShares: boolean): Predictions {
  const [first] = parts;
  if (first === undefined) throw new TypeError('there are no predictions to pool');
  return first.task === 'classification'
    ? poolClasses(first, parts as readonly ClassPredictions[], correctsForShares)
    : poolNumbers(parts as readonly NumberPredictions[]);
}

function poolClasses(
  { classCount, priors }: ClassPredictions,
  parts: readonly ClassPredictions[],
  correctsForShares: boolean,
): ClassPredictions {
  const classes = new Int32Array(parts.reduce((rows, part) => rows + part.classes.length, 0));
  const probabilities = new Float64Array(classes.length * classCount);
  let row = 0;
  for (const part of parts) {
    classes.set(part.classes, row);
    probabilities.set(correctsForShares ? withoutShares(part) : part.probabilities, row * classCount);
    row += part.classes.length;
  }
  const left = correctsForShares ? new Float64Array(classCount).fill(1 / classCount) : priors;
  return { task: 'classification', classes, probabilities, classCount, priors: left };
}

/** A class that was never seen in training is never chosen. */
function withoutShares({ probabilities, classCount, priors }: ClassPredictions): Float64Array {
  return ofRows(probabilities.length, (place) => {
    const prior = priors[place % classCount] as number;
    return prior > 0 ? (probabilities[place] as number) / prior : Number.NEGATIVE_INFINITY;
  });
}

function poolNumbers(parts: readonly NumberPredictions[]): NumberPredictions {
  const values = new Float64Array(parts.reduce((rows, part) => rows + part.values.length, 0));
  const predictions = new Float64Array(values.length);
  let row = 0;
  for (const part of parts) {
    values.set(part.values, row);
    predictions.set(part.predictions, row);
    row += part.values.length;
  }
  return { task: 'regression', values, predictions };
}
