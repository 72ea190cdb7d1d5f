import { bisectLeft, range } from 'd3-array';
import type { ClassPredictions } from '../../metrics/contract.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';

/** Rows to which a model gave about the same probability. */
export interface CalibrationBin {
  readonly rows: number;
  /** The mean probability. */
  readonly predicted: number;
  /** The share that it came true for. */
  readonly observed: number;
}

const bins = 10;
const edges = range(1, bins).map((bin) => bin / bins);

/**
 * Whether probabilities mean what they say, in ten equally wide ranges of them (Murphy and Winkler, 1977). Of two
 * classes it is the probability of class 1; of several that of the class that is answered, which comes true where the
 * answer is right (Guo and others, 2017).
 *
 * @param parts what was predicted for the rows, fold by fold
 * @returns the ranges that have rows, ascending; one that ends at a tenth holds it
 */
export function calibrationBins(
  parts: readonly Pick<ClassPredictions, 'classes' | 'probabilities' | 'classCount'>[],
): CalibrationBin[] {
  const rows = new Float64Array(bins);
  const predicted = new Float64Array(bins);
  const observed = new Float64Array(bins);
  for (const { classes, probabilities, classCount } of parts) {
    const answers = classCount === 2 ? null : predictedClasses(probabilities, classCount);
    for (let row = 0; row < classes.length; row++) {
      const code = answers === null ? 1 : (answers[row] as number);
      const probability = probabilities[row * classCount + code] as number;
      const bin = bisectLeft(edges, probability);
      rows[bin] = (rows[bin] as number) + 1;
      predicted[bin] = (predicted[bin] as number) + probability;
      if (classes[row] === code) observed[bin] = (observed[bin] as number) + 1;
    }
  }
  return range(bins).flatMap((bin) => {
    const count = rows[bin] as number;
    return count === 0
      ? []
      : [
          {
            rows: count,
            predicted: (predicted[bin] as number) / count,
            observed: (observed[bin] as number) / count,
          },
        ];
  });
}
