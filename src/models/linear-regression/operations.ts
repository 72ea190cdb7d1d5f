import type { OperationCount } from '../contract/operations.ts';

/**
 * A linear regression's operations for one row: d multiplications, and a sum of d + 1 numbers.
 *
 * @example linearRegressionOperations(10) // { multiplications: 10, additions: 10, exponentials: 0 }
 */
export function linearRegressionOperations(features: number): OperationCount {
  return { multiplications: features, additions: features, exponentials: 0 };
}
