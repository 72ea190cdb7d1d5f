import { mean, sum } from 'd3-array';
import type { FoldOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import type { JudgedFold } from '../../evaluation/folds/unit-influences.ts';
import { confusionMatrix } from '../../metrics/confusion-matrix.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import { type MetricName, metricNamesOf } from '../../metrics/registry.ts';
import type { Task } from '../../models/contract/targets.ts';
import type { ClassifierResult, RegressorResult, UncertainFigure } from '../../results/comparison-result.ts';
import type { Blocks } from '../../split/deal-blocks.ts';
import { sumBlocks } from '../../statistics/block-interval.ts';
import { unitInterval } from '../../statistics/unit-interval.ts';
import { foldFigure } from '../shared/fold-figure.ts';
import { outcomeOf } from '../shared/fold-scores.ts';
import { type Judged, resampledScore, scoresOfFolds } from '../shared/resampled.ts';
import type { FullFit } from './full-fits.ts';

/** The folds of a comparison, whatever they are judged by, and how far intervals allow for shared training rows. */
export interface EvaluatedFolds extends Pick<Judged, 'units'> {
  /** The folds of each repeat. */
  readonly repeats: readonly (readonly JudgedFold<FoldOutcome>[])[];
  readonly testToTrain: number;
  /** By which a record keeps what moves a figure. */
  readonly blocks: Blocks;
}

/** Gathers what the folds of a classification say about one model, before it is timed. */
export function classifierResult(fit: FullFit, folds: EvaluatedFolds): ClassifierResult {
  return { ...modelFigures('classification', fit, folds), confusion: confusion(fit.model.id, folds) };
}

/** Gathers what the folds of a regression say about one model, before it is timed. */
export function regressorResult(fit: FullFit, folds: EvaluatedFolds): RegressorResult {
  return modelFigures('regression', fit, folds);
}

/** What models of both tasks have: a regression has no more. */
function modelFigures(
  task: Task,
  { model, fitted, layerSizes, solver, operations }: FullFit,
  folds: EvaluatedFolds,
): RegressorResult {
  const outcomes = folds.repeats.flat().map(({ outcome }) => outcome);
  const ofFolds = outcomes.map((outcome) => outcomeOf(outcome, model.id));
  const trainRows = mean(outcomes, (outcome) => outcome.trainRows) ?? Number.NaN;
  const parameters = fitted.parameterCount;
  const figures = metricNamesOf(task).map((metric) => [metric, uncertainFigure(metric, model.id, folds)]);
  return {
    id: model.id,
    role: model.role,
    layerSizes,
    solver,
    parameters,
    rowsPerParameter: trainRows / parameters,
    operations,
    metrics: Object.fromEntries(figures),
    iterations: ofFolds.map(({ summary }) => summary.iterations),
    convergedFolds: ofFolds.filter(({ summary }) => summary.converged).length,
    timings: null,
  };
}

function uncertainFigure(
  metric: MetricName,
  id: string,
  { repeats, units, testToTrain, blocks }: EvaluatedFolds,
): UncertainFigure {
  const judged = { metric, repeats, units };
  const scores = scoresOfFolds(judged, id);
  const resampled = resampledScore(judged, id, scores);
  const figure = foldFigure(scores.flat());
  if (resampled === null) return { ...figure, low: null, high: null, blocks: [] };
  const { low, high } = unitInterval(resampled, testToTrain);
  return { ...figure, low, high, blocks: sumBlocks(resampled.influences, blocks) };
}

function confusion(id: string, { repeats }: EvaluatedFolds): number[][] {
  const matrices = repeats.flat().map(({ outcome }) => {
    const { testTargets } = outcome;
    if (testTargets.task !== 'classification') throw new Error('only classes can be confused');
    const { codes, classCount } = testTargets;
    const predicted = predictedClasses(outcomeOf(outcome, id).predictions, classCount);
    return { classCount, counts: confusionMatrix(codes, predicted, classCount) };
  });
  const classCount = matrices[0]?.classCount ?? 0;
  const total = (row: number, column: number): number =>
    sum(matrices, ({ counts }) => counts[row * classCount + column]);
  return Array.from({ length: classCount }, (_, row) =>
    Array.from({ length: classCount }, (_, column) => total(row, column)),
  );
}
