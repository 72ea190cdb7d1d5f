import type { MetricName } from '../../metrics/metric-name.ts';
import { type ClassificationMetricName, scoreClassification } from '../../metrics/score-classification.ts';
import { type RegressionMetricName, scoreRegression } from '../../metrics/score-regression.ts';
import type { Targets } from '../../models/contract/targets.ts';

/**
 * One metric of a model's answers; null where they do not define it.
 *
 * @param metric one of the targets' task
 * @param answers rows × answers of a row
 * @param trainShares of the classes among the rows that the model learned from
 */
export function scoreAnswers(
  metric: MetricName,
  targets: Targets,
  answers: Float64Array,
  trainShares: Float64Array,
): number | null {
  if (targets.task === 'regression') {
    return scoreRegression(metric as RegressionMetricName, targets.values, answers);
  }
  const { codes, classCount } = targets;
  return scoreClassification(metric as ClassificationMetricName, {
    classes: codes,
    probabilities: answers,
    classCount,
    priors: trainShares,
  });
}

/** The share of each class; none where a number is predicted. */
export function classShares(targets: Targets): Float64Array {
  if (targets.task === 'regression') return new Float64Array(0);
  const counts = new Float64Array(targets.classCount);
  for (const code of targets.codes) counts[code] = (counts[code] as number) + 1;
  return counts.map((count) => count / targets.codes.length);
}
