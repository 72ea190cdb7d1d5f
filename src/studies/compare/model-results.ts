import { mean, sum } from 'd3-array';
import type { FoldOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { confusionMatrix } from '../../metrics/confusion-matrix.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import { metricNamesOf } from '../../metrics/registry.ts';
import type { Task } from '../../models/contract/targets.ts';
import type { ClassifierResult, RegressorResult } from '../../results/comparison-result.ts';
import { foldFigure } from '../shared/fold-figure.ts';
import { outcomeOf, scoreFold } from '../shared/fold-scores.ts';
import type { FullFit } from './full-fits.ts';

/** Gathers what the folds of a classification say about one model, before it is timed. */
export function classifierResult(fit: FullFit, outcomes: readonly FoldOutcome[]): ClassifierResult {
  return { ...modelFigures('classification', fit, outcomes), confusion: confusion(fit.model.id, outcomes) };
}

/** Gathers what the folds of a regression say about one model, before it is timed. */
export function regressorResult(fit: FullFit, outcomes: readonly FoldOutcome[]): RegressorResult {
  return modelFigures('regression', fit, outcomes);
}

/** What models of both tasks have: a regression has no more. */
function modelFigures(
  task: Task,
  { model, fitted, layerSizes, solver, operations }: FullFit,
  outcomes: readonly FoldOutcome[],
): RegressorResult {
  const ofFolds = outcomes.map((outcome) => ({ outcome, model: outcomeOf(outcome, model.id) }));
  const trainRows = mean(outcomes, (outcome) => outcome.trainRows) ?? Number.NaN;
  const parameters = fitted.parameterCount;
  const figures = metricNamesOf(task).map((metric) => {
    const perFold = ofFolds.map(({ outcome, model: ofFold }) => scoreFold(metric, outcome, ofFold));
    return [metric, foldFigure(perFold)] as const;
  });
  return {
    id: model.id,
    role: model.role,
    layerSizes,
    solver,
    parameters,
    rowsPerParameter: trainRows / parameters,
    operations,
    metrics: Object.fromEntries(figures),
    iterations: ofFolds.map(({ model: { summary } }) => summary.iterations),
    convergedFolds: ofFolds.filter(({ model: { summary } }) => summary.converged).length,
    timings: null,
  };
}

function confusion(id: string, outcomes: readonly FoldOutcome[]): number[][] {
  const matrices = outcomes.map((outcome) => {
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
