import { deviation, max, mean } from 'd3-array';
import type { Target } from '../../describe/dataset.ts';
import { InputError } from '../../errors.ts';
import type { Fold } from '../../evaluation/folds/evaluate-fold.ts';
import type { PermutationOutcome } from '../../evaluation/importance/permute-features.ts';
import type { ClassPredictions, Metric, Predictions } from '../../metrics/contract.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import { headlineMetrics } from '../../metrics/registry.ts';
import type { Fairness, GroupFigures } from '../../results/explanation-result.ts';
import { studentTQuantile } from '../../statistics/student-t-quantile.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { FairnessGroups } from './fairness-groups.ts';

/** Of two classes the second counts as selected; `--positive` makes any class the second of two. */
const selectedCode = 1;

/**
 * Refuses to tell who is selected where no class is the one to be selected.
 *
 * @throws InputError when there are more than two classes
 */
export function refuseUnclearSelection(tableName: string, target: Target): void {
  if (target.task === 'regression' || target.classes.length === 2) return;
  const labels = target.classes.slice(0, 12).map(({ label }) => quoteValue(label));
  throw new InputError(
    `${tableName}: --fairness: ${quoteValue(target.name)} has ${target.classes.length} classes: say with --positive which of them counts as selected (${labels.join(', ')})`,
  );
}

/** A prediction of a row that the model did not learn from. Of classes, 1 stands for the selected one and 0 for the other. */
export interface Tested {
  readonly truth: number;
  readonly prediction: number;
}

/**
 * How each model treats each group, by its predictions of the test rows of all folds.
 *
 * @param outcomes of the folds, in their order
 */
export function judgeFairness(
  target: Target,
  { column, labels, groups }: FairnessGroups,
  folds: readonly Fold[],
  outcomes: readonly PermutationOutcome[],
): Fairness {
  const truths: number[][] = labels.map(() => []);
  for (const row of new Set(folds.flatMap(({ split }) => [...split.test]))) {
    truths[groups[row] as number]?.push(truthOf(target, row));
  }
  const rows = truths.map(({ length }) => length);
  const figuresOf = target.task === 'classification' ? selectionFigures : errorFigures;
  const [net, regression] = ([0, 1] as const).map((model) => {
    const tested: Tested[][] = labels.map(() => []);
    folds.forEach(({ split }, fold) => {
      const predictions = predictionsOf(target, outcomes[fold]?.[model]?.predictions ?? new Float64Array(0));
      split.test.forEach((row, at) => {
        const pair = { truth: truthOf(target, row), prediction: predictions[at] as number };
        tested[groups[row] as number]?.push(pair);
      });
    });
    return figuresOf(tested, rows);
  });
  return {
    column,
    selectedClass: target.task === 'classification' ? (target.classes[selectedCode]?.label ?? null) : null,
    groups: labels.flatMap((label, group) => {
      const [ofNet, ofRegression, observed] = [net?.[group], regression?.[group], mean(truths[group] ?? [])];
      // A group whose rows are in no test part, as the oldest are where the rows have an order.
      if (!ofNet || !ofRegression || observed === undefined) return [];
      return [{ label, rows: rows[group] ?? 0, observed, net: ofNet, regression: ofRegression }];
    }),
  };
}

function truthOf(target: Target, row: number): number {
  if (target.task === 'regression') return target.values[row] as number;
  return target.codes[row] === selectedCode ? 1 : 0;
}

function predictionsOf(target: Target, predictions: Float64Array): ArrayLike<number> {
  return target.task === 'regression' ? predictions : predictedClasses(predictions, target.classes.length);
}

/** In a smaller group a single row moves a rate by more than the four-fifths rule can bear. */
export const smallGroup = 30;

/**
 * How often a group is recognised, and how often it is selected: also as a share of the group that is selected most
 * often, which the four-fifths rule of the United States' Uniform Guidelines (1978) wants at 0.8 or more. A small group
 * is held against the others, but they are not held against it, unless all are small.
 *
 * @param groups the predictions of each group
 * @param rows how many rows each group has
 * @returns one a group, undefined for one without any
 */
export function selectionFigures(
  groups: readonly (readonly Tested[])[],
  rows: readonly number[],
): (GroupFigures | undefined)[] {
  const rates = groups.map((tested) => mean(tested, ({ prediction }) => prediction));
  const ratesOfLarge = rates.filter((_, group) => (rows[group] as number) >= smallGroup);
  const highest = max(ratesOfLarge, (rate) => rate) ?? max(rates, (rate) => rate) ?? 0;
  return groups.map((tested, group) => {
    const selectionRate = rates[group];
    if (selectionRate === undefined) return undefined;
    const { name } = headlineMetrics.classification;
    const interval = wilsonInterval(selectionRate, rows[group] as number);
    return {
      [name]: score(headlineMetrics.classification, certain(tested)),
      selectionRate,
      selectionRateLow: interval.low,
      selectionRateHigh: interval.high,
      ratio: highest === 0 ? null : selectionRate / highest,
    };
  });
}

/**
 * How far off a predicted number is in each group, and in which direction, with Student's interval of the mean error by
 * the rows of the group: repeats do not make more of them.
 *
 * @param groups the predictions of each group
 * @param rows how many rows each group has
 */
export function errorFigures(
  groups: readonly (readonly Tested[])[],
  rows: readonly number[],
): (GroupFigures | undefined)[] {
  return groups.map((tested, group) => {
    const meanError = mean(tested, ({ truth, prediction }) => prediction - truth);
    if (meanError === undefined) return undefined;
    const values = Float64Array.from(tested, ({ truth }) => truth);
    const predictions = Float64Array.from(tested, ({ prediction }) => prediction);
    const { name } = headlineMetrics.regression;
    const reach = reachOfMean(tested, rows[group] as number);
    return {
      meanError,
      meanErrorLow: reach === null ? null : meanError - reach,
      meanErrorHigh: reach === null ? null : meanError + reach,
      [name]: score(headlineMetrics.regression, { task: 'regression', values, predictions }),
    };
  });
}

/** Half the width of the 95 % interval of the mean error of so many rows; null for a single one. */
function reachOfMean(tested: readonly Tested[], rows: number): number | null {
  const spread = deviation(tested, ({ truth, prediction }) => prediction - truth);
  if (spread === undefined || rows < 2) return null;
  return (studentTQuantile(0.975, rows - 1) * spread) / Math.sqrt(rows);
}

/** Predictions without a doubt, of the selected class or the other. */
function certain(tested: readonly Tested[]): ClassPredictions {
  return {
    task: 'classification',
    classes: Int32Array.from(tested, ({ truth }) => truth),
    probabilities: Float64Array.from(tested.flatMap(({ prediction }) => [1 - prediction, prediction])),
    classCount: 2,
    priors: Float64Array.of(0.5, 0.5),
  };
}

function score(metric: Metric, predictions: Predictions): number {
  const found = metric.score(predictions);
  if (found === null) throw new Error(`${metric.name} is not defined for a group`);
  return found;
}
