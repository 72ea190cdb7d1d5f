import type { ClassTarget } from '../../describe/dataset.ts';
import type { MetricName } from '../../scores/score-metric.ts';

/** From this share of one class on, always answering it looks good in accuracy. */
export const dominantShare = 0.8;

/** The share of the commonest class. */
export function largestShare({ classes, codes }: ClassTarget): number {
  return Math.max(...classes.map(({ rows }) => rows)) / codes.length;
}

/**
 * The metric that the verdict is about: accuracy, or where one class dominates balanced accuracy, with both models'
 * probabilities divided by the training shares of the classes: at the plain argmax a regression would hardly ever
 * answer the rare class, and lose for that alone.
 */
export function verdictMetric(target: ClassTarget, asked: MetricName | undefined): MetricName {
  if (asked !== undefined) return asked;
  return largestShare(target) >= dominantShare ? 'priorCorrectedBalancedAccuracy' : 'accuracy';
}
