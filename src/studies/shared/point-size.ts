import { InputError } from '../../errors.ts';
import type { MetricName } from '../../metrics/metric-name.ts';

/**
 * How much of a metric is a point: a hundredth of a share or of a loss, and a hundredth of the baseline's mean error for
 * errors in the target's unit, which mean nothing without something to hold them against.
 *
 * @throws InputError when the baseline makes no such error
 */
export function sizeOfPoint(metric: MetricName, baselineMean: number): number {
  if (metric !== 'rmse' && metric !== 'mae') return 0.01;
  if (baselineMean === 0) {
    throw new InputError(
      'always answering the mean makes no error on the rows that are judged on, so that no error can be held against it (judge on rows with more values of the target)',
    );
  }
  return baselineMean / 100;
}
