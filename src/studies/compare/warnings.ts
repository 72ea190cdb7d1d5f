import { findMetric, metricsOf } from '../../metrics/registry.ts';
import { modelTitle } from '../../report/wording/model-title.ts';
import type { ModelResult, Warning } from '../../results/comparison-result.ts';
import { comparedModels, figureOf, findModel, headlineModels } from '../../results/find-model.ts';
import { formatCount, formatNumber, formatPercent } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { largestShare } from '../shared/metric.ts';
import { tableWarnings } from '../shared/table-warnings.ts';
import { unseenClasses } from '../shared/unseen-classes.ts';
import { dataWarnings } from './data-warnings.ts';
import type { Evaluation, TaskSummary } from './evaluate-models.ts';
import { skewWarnings } from './skew-warnings.ts';

/** Everything about a comparison that could mislead its reader, except what the clock has a part in. */
export function findWarnings(evaluation: Evaluation): Warning[] {
  const compared = comparedModels<ModelResult>(evaluation.summary);
  const useless = uselessModels(evaluation.summary);
  return [
    ...tableWarnings(evaluation.dataset),
    ...unseenClasses(evaluation.dataset, evaluation.plan.protocol, evaluation.plan.folds),
    ...imbalance(evaluation),
    ...skewWarnings(evaluation, useless),
    ...noBetterThanBaseline(evaluation, useless),
    ...dataWarnings(evaluation, compared),
    ...fewRows(compared),
    ...ofModels(evaluation),
  ];
}

/** What the models themselves warn of, the simplest first. */
function ofModels({ full: { fits, features, targets }, summary }: Evaluation): Warning[] {
  const simplestFirst = fits.toSorted((a, b) => a.model.complexity - b.model.complexity);
  return simplestFirst.flatMap(({ model, fitted }) => {
    const { iterations, convergedFolds } = findModel<ModelResult>(summary, model.id);
    const folds = { folds: iterations.length, convergedFolds };
    return model.warnings?.({ fitted, features, targets, ...folds }) ?? [];
  });
}

function imbalance({ dataset: { target }, comparison: { metric }, trainingRows }: Evaluation): Warning[] {
  const { phrase, correctsForShares } = findMetric(metric);
  if (target.task !== 'classification' || !correctsForShares) return [];
  const commonest = target.classes.toSorted((a, b) => b.rows - a.rows)[0];
  return [
    {
      code: 'imbalance',
      message:
        `${formatPercent(largestShare(target, trainingRows), 0)} of the rows are ${quoteValue(commonest?.label ?? '')}, so that always ` +
        `answering it looks good: the verdict is on ${phrase}, with both models corrected for the classes’ ` +
        'shares (choose with --metric)',
    },
  ];
}

function noBetterThanBaseline({ summary, onLogarithm }: Evaluation, useless: readonly string[]): Warning[] {
  const answer = summary.task === 'classification' ? 'the commonest class' : 'the mean';
  // Where one of the models is better, it is not for the features that the other is not.
  const ofFeatures =
    useless.length > 1
      ? 'the features may say nothing about the target (check --target)'
      : 'it found nothing of use in the features';
  const why =
    onLogarithm === null
      ? ofFeatures
      : 'the target is skewed, and its few large values lead it astray (try --log-target)';
  return useless.map((id) => ({
    code: 'no-better-than-baseline',
    message: `the ${modelTitle(id)} is no better than always answering ${answer}: ${why}`,
  }));
}

/** Those of which every metric that can tell says that they found nothing. */
function uselessModels({ task, models }: TaskSummary): string[] {
  const telling = metricsOf(task).filter(({ isUseless }) => isUseless !== undefined);
  const { baseline } = headlineModels({ models });
  const isUseless = (model: ModelResult): boolean =>
    telling.every((metric) => {
      const { mean } = figureOf(model, metric.name);
      return mean !== null && metric.isUseless?.(mean, figureOf(baseline, metric.name).mean) === true;
    });
  return comparedModels({ models })
    .filter(isUseless)
    .map(({ id }) => id);
}

/** Below this, a model has more freedom than the rows can tie down. */
const fewestRowsPerParameter = 10;

function fewRows(models: readonly ModelResult[]): Warning[] {
  return models
    .filter(({ rowsPerParameter }) => rowsPerParameter < fewestRowsPerParameter)
    .map(({ id, rowsPerParameter, parameters }) => ({
      code: 'few-rows-per-parameter',
      message: `the ${modelTitle(id)} has ${formatNumber(rowsPerParameter)} training rows for each of its ${formatCount(parameters)} parameters: more rows may help it (ten a parameter is a common rule)`,
    }));
}
