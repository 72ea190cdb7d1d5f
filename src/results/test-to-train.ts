import type { Protocol } from './comparison-result.ts';

/**
 * How many rows a fold is judged on for each that it learns from, by which intervals allow for training rows that folds
 * share; 0 on a test set, where the fits are taken as they are.
 */
export function testToTrain({
  kind,
  testRows,
  trainRows,
}: Pick<Protocol, 'kind' | 'testRows' | 'trainRows'>): number {
  return kind === 'test-set' ? 0 : testRows / trainRows;
}
