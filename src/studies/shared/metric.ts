import type { ClassTarget, Target } from '../../describe/dataset.ts';
import { InputError } from '../../errors.ts';
import { defaultMetric, type MetricName, metricNamesOf } from '../../metrics/registry.ts';

/** From this share of one class on, always answering it looks good. */
const dominantShare = 0.8;

/**
 * The share of the commonest class.
 *
 * @param rows of the table that count
 */
export function largestShare(
  { classes, codes }: Pick<ClassTarget, 'classes' | 'codes'>,
  rows: Int32Array,
): number {
  const counts = new Int32Array(classes.length);
  for (const row of rows) {
    const code = codes[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return Math.max(...counts) / rows.length;
}

/**
 * The metric that the verdict is about. That of the task unless another is asked for, or where one class dominates one
 * with both models' probabilities divided by the training shares of the classes: at the plain argmax a regression would
 * hardly ever predict the rare class, and lose for that alone.
 *
 * @param rows of the table that are learned from: those of a test set have no say
 * @throws InputError when the metric that was asked for is one of the other task
 */
export function verdictMetric(target: Target, asked: MetricName | undefined, rows: Int32Array): MetricName {
  const known: readonly MetricName[] = metricNamesOf(target.task);
  if (asked !== undefined && !known.includes(asked)) {
    const [kind, other] =
      target.task === 'classification' ? ['a class', 'regression'] : ['a number', 'classification'];
    throw new InputError(
      `--metric ${asked}: ${kind} is predicted, which is judged by ${known.join(', ')} (choose one of them, or --task ${other})`,
    );
  }
  if (asked !== undefined) return asked;
  const oneDominates = target.task === 'classification' && largestShare(target, rows) >= dominantShare;
  return defaultMetric(target.task, oneDominates);
}
