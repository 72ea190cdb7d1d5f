import type { Dataset } from '../../describe/dataset.ts';
import { modelTitle } from '../../report/wording/model-title.ts';
import type {
  ClassifierResult,
  Comparison,
  ModelResult,
  RegressorResult,
  Warning,
} from '../../results/comparison-result.ts';
import { formatCount, formatNumber, formatPercent } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { largestShare } from '../shared/metric.ts';
import { dataWarnings } from './data-warnings.ts';
import type { Evaluation } from './evaluate-models.ts';

/** Everything about a comparison that could mislead its reader, except what the clock has a part in. */
export function findWarnings(evaluation: Evaluation): Warning[] {
  const { dataset, plan, models, comparison } = evaluation;
  const [net, regression] = models;
  return [
    ...ofTheTable(dataset),
    ...imbalance(dataset, comparison),
    ...noBetterThanBaseline(evaluation),
    ...dataWarnings(dataset, plan, [net, regression]),
    ...fewRows([net, regression]),
    ...separable(evaluation.isSeparable),
    ...singular(evaluation.isSingular),
    ...notConverged(regression),
    ...stillImproving(net),
  ];
}

function ofTheTable({ actions }: Dataset): Warning[] {
  return actions.filter(({ isWarning }) => isWarning).map(({ code, message }) => ({ code, message }));
}

function imbalance({ target }: Dataset, { metric }: Comparison): Warning[] {
  if (target.task !== 'classification' || metric !== 'priorCorrectedBalancedAccuracy') return [];
  const commonest = target.classes.toSorted((a, b) => b.rows - a.rows)[0];
  return [
    {
      code: 'imbalance',
      message:
        `${formatPercent(largestShare(target), 0)} of the rows are ${quoteValue(commonest?.label ?? '')}, so that always ` +
        'answering it looks good: the verdict is on balanced accuracy, with both models corrected for the classes’ ' +
        'shares (choose with --metric)',
    },
  ];
}

function noBetterThanBaseline({ summary }: Evaluation): Warning[] {
  const [useless, answer] =
    summary.task === 'classification'
      ? [uselessClassifiers(summary.models), 'the commonest class']
      : [uselessRegressors(summary.models), 'the mean'];
  // Where one of the models is better, it is not for the features that the other is not.
  const why =
    useless.length > 1
      ? 'the features may say nothing about the target (check --target)'
      : 'it found nothing of use in the features';
  return useless.map((id) => ({
    code: 'no-better-than-baseline',
    message: `the ${modelTitle(id)} is no better than always answering ${answer}: ${why}`,
  }));
}

/** Balanced accuracies so near the baseline's are no better than it. */
const balancedTolerance = 0.01;

function uselessClassifiers(models: readonly ClassifierResult[]): ModelResult['id'][] {
  const baseline = models.at(-1);
  return models
    .slice(0, -1)
    .filter(
      ({ accuracy, balancedAccuracy }) =>
        isAtMost(accuracy.mean, baseline?.accuracy.mean, 0) &&
        isAtMost(balancedAccuracy.mean, baseline?.balancedAccuracy.mean, balancedTolerance),
    )
    .map(({ id }) => id);
}

/** A share of the variance that says nothing. */
const smallestRSquared = 0.01;

function uselessRegressors(models: readonly RegressorResult[]): ModelResult['id'][] {
  return models
    .slice(0, -1)
    .filter(({ rSquared }) => isAtMost(rSquared.mean, 0, smallestRSquared))
    .map(({ id }) => id);
}

function isAtMost(mean: number | null, other: number | null | undefined, tolerance: number): boolean {
  return mean !== null && typeof other === 'number' && mean <= other + tolerance;
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

function notConverged(regression: ModelResult): Warning[] {
  const folds = regression.iterations.length;
  const failed = folds - regression.convergedFolds;
  if (failed === 0) return [];
  return [
    {
      code: 'regression-not-converged',
      message: `the logistic regression did not converge in ${failed} of ${folds} folds: its figures are lower bounds (look for columns of extreme scale)`,
    },
  ];
}

function separable(isSeparable: boolean): Warning[] {
  if (!isSeparable) return [];
  return [
    {
      code: 'separable',
      message:
        'the logistic regression tells all rows of the table apart: without its ridge the coefficients would grow ' +
        'without end, so read nothing into their size (check for a column made from the target)',
    },
  ];
}

function singular(isSingular: boolean): Warning[] {
  if (!isSingular) return [];
  return [
    {
      code: 'singular',
      message:
        'encoded columns follow from one another (the levels of a category do, and so do more columns than rows), so ' +
        'that the linear regression needed a tiny ridge: it predicts as least squares do, but its coefficients are ' +
        'one choice among many',
    },
  ];
}

function stillImproving(net: ModelResult): Warning[] {
  const stopped = net.iterations.length - net.convergedFolds;
  if (stopped === 0) return [];
  return [
    {
      code: 'net-still-improving',
      message: `the dense net was still improving when its limit of epochs ended ${stopped} of ${net.iterations.length} fits: with more epochs it could do better than shown`,
    },
  ];
}
