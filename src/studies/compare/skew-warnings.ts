import { inPoints } from '../../metrics/points.ts';
import { formatValue, metricPhrase } from '../../report/wording/metric-title.ts';
import { modelTitle } from '../../report/wording/model-title.ts';
import type { Warning } from '../../results/comparison-result.ts';
import { figureOf, referenceOf } from '../../results/find-model.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { Evaluation } from './evaluate-models.ts';

/**
 * That a number is skewed, where the reference is better by more than the margin when it learns the logarithm: a lead of
 * the net over one that does not is a lead over a strawman. It is told too, whatever it gains, where a model is useless.
 *
 * @param useless ids of the models that are no better than the baseline
 */
export function skewWarnings(
  { dataset, comparison, onLogarithm, summary }: Evaluation,
  useless: readonly string[],
): Warning[] {
  const { metric, pointSize, margin } = comparison;
  const reference = referenceOf(summary);
  const plain = figureOf(reference, metric).mean;
  const logarithm = onLogarithm?.mean ?? null;
  if (plain === null || logarithm === null) return [];
  const gain = inPoints(logarithm - plain, metric, pointSize);
  if (gain <= margin && useless.length === 0) return [];
  const reached = `${formatValue(metric, logarithm)} on the same folds, and ${formatValue(metric, plain)} without`;
  return [
    {
      code: 'skewed-target',
      message:
        `${quoteValue(dataset.target.name)} is skewed, with a few values far above the others: on its logarithm ` +
        `the ${modelTitle(reference.id)} reaches ${metricPhrase(metric)} ${reached} (try --log-target, which fits both ` +
        'models to it)',
    },
  ];
}
