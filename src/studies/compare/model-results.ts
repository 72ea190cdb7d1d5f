import { mean, sum } from 'd3-array';
import type { FoldOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { confusionMatrix } from '../../metrics/confusion-matrix.ts';
import type { MetricName } from '../../metrics/metric-name.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import { classificationMetricNames } from '../../metrics/score-classification.ts';
import { regressionMetricNames } from '../../metrics/score-regression.ts';
import type { OperationCount } from '../../models/contract/operations.ts';
import type { ModelId } from '../../models/contract/targets.ts';
import type {
  ClassifierResult,
  FoldFigure,
  ModelResult,
  RegressorResult,
} from '../../results/comparison-result.ts';
import { foldFigure } from '../shared/fold-figure.ts';
import { outcomeOf, scoreFold } from '../shared/fold-scores.ts';

/** What a fit on all rows says about a model. */
export interface FullFit {
  readonly id: ModelId;
  readonly parameters: number;
  readonly layerSizes: readonly number[] | null;
  readonly solver: string | null;
  readonly operations: OperationCount;
}

/** Gathers what the folds of a classification say about one model. */
export function classifierResult(fit: FullFit, outcomes: readonly FoldOutcome[]): ClassifierResult {
  return {
    ...modelFigures(fit, outcomes, classificationMetricNames),
    id: fit.id as ClassifierResult['id'],
    confusion: confusion(fit.id, outcomes),
  };
}

/** Gathers what the folds of a regression say about one model. */
export function regressorResult(fit: FullFit, outcomes: readonly FoldOutcome[]): RegressorResult {
  return {
    ...modelFigures(fit, outcomes, regressionMetricNames),
    id: fit.id as RegressorResult['id'],
  };
}

function modelFigures<Metric extends MetricName>(
  fit: FullFit,
  outcomes: readonly FoldOutcome[],
  metrics: readonly Metric[],
): Omit<ModelResult, 'id' | MetricName | 'confusion'> & Record<Metric, FoldFigure> {
  const ofFolds = outcomes.map((outcome) => ({ outcome, model: outcomeOf(outcome, fit.id) }));
  const trainRows = mean(outcomes, (outcome) => outcome.trainRows) ?? Number.NaN;
  const figures = metrics.map(
    (metric) =>
      [metric, foldFigure(ofFolds.map(({ outcome, model }) => scoreFold(metric, outcome, model)))] as const,
  );
  return {
    layerSizes: fit.layerSizes,
    solver: fit.solver,
    parameters: fit.parameters,
    rowsPerParameter: trainRows / fit.parameters,
    operations: fit.operations,
    ...(Object.fromEntries(figures) as Record<Metric, FoldFigure>),
    iterations: ofFolds.map(({ model }) => model.summary.iterations),
    convergedFolds: ofFolds.filter(({ model }) => model.summary.converged).length,
  };
}

function confusion(id: ModelId, outcomes: readonly FoldOutcome[]): number[][] {
  const matrices = outcomes.map((outcome) => {
    const { testTargets } = outcome;
    if (testTargets.task !== 'classification') throw new Error('only classes can be confused');
    const { codes, classCount } = testTargets;
    const predicted = predictedClasses(outcomeOf(outcome, id).answers, classCount);
    return { classCount, counts: confusionMatrix(codes, predicted, classCount) };
  });
  const classCount = matrices[0]?.classCount ?? 0;
  const total = (row: number, column: number): number =>
    sum(matrices, ({ counts }) => counts[row * classCount + column]);
  return Array.from({ length: classCount }, (_, row) =>
    Array.from({ length: classCount }, (_, column) => total(row, column)),
  );
}
