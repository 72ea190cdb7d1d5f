import { aboutTheirMean } from '../../metrics/about-their-mean.ts';
import type { Predictions } from '../../metrics/contract.ts';
import { poolPredictions } from '../../metrics/pool-predictions.ts';
import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { Units } from '../../split/units.ts';
import type { FoldOutcome, ModelOutcome } from './evaluate-fold.ts';
import { besideTruth } from './score-predictions.ts';

/** What models predicted for a fold's test rows, beside what is true of them. */
export interface JudgedOutcome extends Pick<FoldOutcome, 'testTargets' | 'trainShares'> {
  readonly models: readonly Pick<ModelOutcome, 'id' | 'predictions'>[];
}

/** A fold that was evaluated, with the rows of the table that it was judged on. */
export interface JudgedFold<Outcome extends JudgedOutcome = JudgedOutcome> {
  readonly testRows: Int32Array;
  readonly outcome: Outcome;
}

/**
 * How much each unit of a table moves a model's score in one repeat, the mean over its folds: the metric's influences of
 * the unit's rows among all rows that the repeat judges, each weighed as its fold weighs it. The rows of a repeat are
 * taken together because a fold may have too few of a class to tell how they differ.
 *
 * @param folds of the repeat that define the metric; the others have no say, as in the mean
 * @param id of the model
 * @returns one a unit, in the metric's unit; they add up to 0. All 0 where there is no fold
 */
export function unitInfluences(
  metric: MetricName,
  folds: readonly JudgedFold[],
  id: string,
  { ofRow, count }: Units,
): Float64Array {
  const { influences, correctsForShares = false } = findMetric(metric);
  const judged = folds.map(({ testRows, outcome }) => ({
    testRows,
    predictions: predictionsOf(outcome, id),
  }));
  const sums = new Float64Array(count);
  if (judged.length === 0) return sums;
  const pooled = poolPredictions(
    judged.map(({ predictions }) => predictions),
    correctsForShares,
  );
  const ofRows = influences(pooled);
  if (ofRows === null) throw new Error(`folds define ${metric}, but not together`);
  let at = 0;
  for (const { testRows } of judged) {
    const weight = count / (judged.length * testRows.length);
    for (const row of testRows) {
      const unit = ofRow[row] as number;
      sums[unit] = (sums[unit] as number) + weight * (ofRows[at++] as number);
    }
  }
  return aboutTheirMean(sums);
}

function predictionsOf({ testTargets, trainShares, models }: JudgedOutcome, id: string): Predictions {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`a fold has no outcome of ${id}`);
  return besideTruth(testTargets, model.predictions, trainShares);
}
