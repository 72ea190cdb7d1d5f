import { confusionMatrix } from './confusion-matrix.ts';

/** How one class fared. */
export interface ClassCounts {
  /** Rows of this class that were recognised. */
  readonly hits: number;
  /** Rows that are of this class. */
  readonly actual: number;
  /** Rows that were taken to be of this class. */
  readonly predicted: number;
}

/**
 * Counts what recall, precision and their kin are made of.
 *
 * @param classes the true code of each row
 * @param predicted the chosen code of each row
 * @returns one entry a class, in the order of the codes
 */
export function classCounts(classes: Int32Array, predicted: Int32Array, classCount: number): ClassCounts[] {
  const matrix = confusionMatrix(classes, predicted, classCount);
  return Array.from({ length: classCount }, (_, code) => {
    let actual = 0;
    let taken = 0;
    for (let other = 0; other < classCount; other++) {
      actual += matrix[code * classCount + other] as number;
      taken += matrix[other * classCount + code] as number;
    }
    return { hits: matrix[code * classCount + code] as number, actual, predicted: taken };
  });
}
