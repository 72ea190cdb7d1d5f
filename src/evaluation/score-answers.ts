import type { Targets } from '../models/targets.ts';
import type { MetricName } from '../scores/metric-name.ts';
import { type ClassificationMetricName, scoreClassification } from '../scores/score-classification.ts';
import { type RegressionMetricName, scoreRegression } from '../scores/score-regression.ts';

/**
 * One metric of a model's answers; null where they do not define it.
 *
 * @param metric one of the targets' task
 * @param answers rows × answers of a row
 * @param learned the targets of the rows that the model learned from, whose classes have shares
 */
export function scoreAnswers(
  metric: MetricName,
  targets: Targets,
  answers: Float64Array,
  learned: Targets,
): number | null {
  if (targets.task === 'regression') {
    return scoreRegression(metric as RegressionMetricName, targets.values, answers);
  }
  const { codes, classCount } = targets;
  const priors = classShares(learned, classCount);
  return scoreClassification(metric as ClassificationMetricName, {
    classes: codes,
    probabilities: answers,
    classCount,
    priors,
  });
}

function classShares(targets: Targets, classCount: number): Float64Array {
  const shares = new Float64Array(classCount);
  if (targets.task === 'regression') return shares;
  for (const code of targets.codes) shares[code] = (shares[code] as number) + 1 / targets.codes.length;
  return shares;
}
