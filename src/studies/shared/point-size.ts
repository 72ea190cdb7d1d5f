import { InputError } from '../../errors.ts';
import { pointSize } from '../../metrics/points.ts';
import type { MetricName } from '../../metrics/registry.ts';

/**
 * How much of a metric is a point, where the baseline leaves any.
 *
 * @throws InputError when the baseline makes no error to hold others against
 */
export function sizeOfPoint(metric: MetricName, baselineMean: number): number {
  const size = pointSize(metric, baselineMean);
  if (size === 0) {
    throw new InputError(
      'always answering the mean makes no error on the rows that are judged on, so that no error can be held against it (judge on rows with more values of the target)',
    );
  }
  return size;
}
