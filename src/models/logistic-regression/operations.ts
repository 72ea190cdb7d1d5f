import type { OperationCount } from '../contract/operations.ts';

/**
 * A logistic regression's operations for one row: for two classes d multiplications, a sum of d + 1 numbers and one
 * sigmoid (an exponential and an addition); for K classes K such sums and a softmax, which adds its exponentials up.
 *
 * @example logisticRegressionOperations(10, 2) // { multiplications: 10, additions: 11, exponentials: 1 }
 */
export function logisticRegressionOperations(features: number, classCount: number): OperationCount {
  if (classCount === 2) return { multiplications: features, additions: features + 1, exponentials: 1 };
  const weights = features * classCount;
  return { multiplications: weights, additions: weights + classCount - 1, exponentials: classCount };
}
