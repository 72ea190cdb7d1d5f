import type { Dataset } from '../../describe/dataset.ts';
import { quoteValue } from '../../quote-value.ts';
import type { Comparison, ModelResult, Warning } from '../../report/comparison-result.ts';
import { formatNumber, formatPercent } from '../../report/format.ts';
import { dataWarnings } from './data-warnings.ts';
import type { Evaluation } from './evaluate-models.ts';
import { largestShare } from './metric.ts';

/** Everything about a comparison that could mislead its reader, except what the clock has a part in. */
export function findWarnings({ dataset, plan, models, comparison, isSeparable }: Evaluation): Warning[] {
  const [net, regression, baseline] = models;
  return [
    ...imbalance(dataset, comparison),
    ...noBetterThanBaseline([net, regression], baseline),
    ...dataWarnings(dataset, plan, [net, regression]),
    ...fewRows([net, regression]),
    ...separable(isSeparable),
    ...notConverged(regression),
    ...stillImproving(net),
  ];
}

function imbalance({ target }: Dataset, { metric }: Comparison): Warning[] {
  if (metric !== 'priorCorrectedBalancedAccuracy') return [];
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

function noBetterThanBaseline(models: readonly ModelResult[], baseline: ModelResult): Warning[] {
  return models
    .filter(
      ({ accuracy, balancedAccuracy }) =>
        [accuracy.mean, baseline.accuracy.mean].every((mean) => mean !== null) &&
        (accuracy.mean as number) <= (baseline.accuracy.mean as number) &&
        (balancedAccuracy.mean as number) <= (baseline.balancedAccuracy.mean as number) + 0.01,
    )
    .map(({ id }) => ({
      code: 'no-better-than-baseline',
      message: `the ${modelTitle(id)} is no better than always answering the commonest class: the features may say nothing about the target (check --target)`,
    }));
}

/** Below this, a model has more freedom than the rows can tie down. */
const fewestRowsPerParameter = 10;

function fewRows(models: readonly ModelResult[]): Warning[] {
  return models
    .filter(({ rowsPerParameter }) => rowsPerParameter < fewestRowsPerParameter)
    .map(({ id, rowsPerParameter, parameters }) => ({
      code: 'few-rows-per-parameter',
      message: `the ${modelTitle(id)} has ${formatNumber(rowsPerParameter)} training rows for each of its ${parameters} parameters: more rows may help it (ten a parameter is a common rule)`,
    }));
}

function notConverged(regression: ModelResult): Warning[] {
  const folds = regression.accuracy.perFold.length;
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

function modelTitle(id: ModelResult['id']): string {
  return id === 'dense-net' ? 'dense net' : id === 'logistic-regression' ? 'logistic regression' : 'baseline';
}
