import type { ClassPredictions } from '../../metrics/contract.ts';

/** How many rows a threshold lets through: what both the ROC and the precision-recall curve are drawn from. */
export interface ThresholdCurve {
  /** Rows of the class, and other rows. */
  readonly positives: number;
  readonly negatives: number;
  /** Falling; a row is taken for the class where its probability is a threshold or more. */
  readonly thresholds: readonly number[];
  /** Rows of the class that each threshold lets through, and other rows that it does. */
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
}

/** Enough for a curve to look smooth on a page. */
const mostThresholds = 40;

/**
 * Counts of one class against the rest by threshold. Of all distinct probabilities those are kept at which the two
 * rates together have grown by a step; the last one lets all rows through.
 *
 * @param parts what was predicted for the rows, fold by fold
 * @param code of the class
 * @returns null where there is no row of the class, or no other
 *
 * @example
 * const parts = [{ classes: [0, 0, 1, 1], probabilities: [0.9, 0.1, 0.6, 0.4, 0.65, 0.35, 0.2, 0.8], classCount: 2 }];
 * thresholdCurve(parts, 1); // thresholds .8, .4, .35, .1; true positives 1, 1, 2, 2; false positives 0, 1, 1, 2
 */
export function thresholdCurve(
  parts: readonly Pick<ClassPredictions, 'classes' | 'probabilities' | 'classCount'>[],
  code: number,
): ThresholdCurve | null {
  const inside = ascendingProbabilities(parts, code, true);
  const outside = ascendingProbabilities(parts, code, false);
  if (inside.length === 0 || outside.length === 0) return null;
  const thresholds: number[] = [];
  const truePositives: number[] = [];
  const falsePositives: number[] = [];
  let [ofClass, others] = [0, 0];
  while (ofClass < inside.length || others < outside.length) {
    // Indices from the end, within the arrays where they are read.
    const threshold = Math.max(
      inside[inside.length - 1 - ofClass] ?? Number.NEGATIVE_INFINITY,
      outside[outside.length - 1 - others] ?? Number.NEGATIVE_INFINITY,
    );
    while (inside[inside.length - 1 - ofClass] === threshold) ofClass++;
    while (outside[outside.length - 1 - others] === threshold) others++;
    const grown = ofClass / inside.length + others / outside.length;
    // Both rates end at 1; what is kept before leaves room for the last threshold.
    if (grown < (2 * thresholds.length) / (mostThresholds - 1) && grown < 2) continue;
    thresholds.push(threshold);
    truePositives.push(ofClass);
    falsePositives.push(others);
  }
  return { positives: inside.length, negatives: outside.length, thresholds, truePositives, falsePositives };
}

/** The probabilities of a class of the rows that are (or are not) of it. */
function ascendingProbabilities(
  parts: readonly Pick<ClassPredictions, 'classes' | 'probabilities' | 'classCount'>[],
  code: number,
  isOfClass: boolean,
): Float64Array {
  let count = 0;
  for (const { classes } of parts) {
    for (let row = 0; row < classes.length; row++) if ((classes[row] === code) === isOfClass) count++;
  }
  const chosen = new Float64Array(count);
  let at = 0;
  for (const { classes, probabilities, classCount } of parts) {
    for (let row = 0; row < classes.length; row++) {
      if ((classes[row] === code) === isOfClass)
        chosen[at++] = probabilities[row * classCount + code] as number;
    }
  }
  return chosen.sort();
}
