import { deviation, mean, sum } from 'd3-array';
import type { FoldOutcome, ModelOutcome } from '../../evaluation/evaluate-fold.ts';
import type { ClassifierId } from '../../models/classifier.ts';
import {
  denseNetOperations,
  logisticRegressionOperations,
  noOperations,
  type OperationCount,
} from '../../models/operations.ts';
import type { FoldFigure, ModelResult } from '../../report/comparison-result.ts';
import { confusionMatrix } from '../../scores/confusion-matrix.ts';
import { predictedClasses } from '../../scores/predicted-classes.ts';
import { type MetricName, metricNames, type Predictions, scoreMetric } from '../../scores/score-metric.ts';
import { outcomeOf, predictionsOf } from './fold-predictions.ts';

/** What a fit on all rows says about a model. */
export interface FullFit {
  readonly id: ClassifierId;
  readonly parameters: number;
  readonly layerSizes: readonly number[] | null;
  readonly solver: string | null;
}

/** Gathers what the folds say about one model. */
export function modelResult(
  fit: FullFit,
  outcomes: readonly FoldOutcome[],
  columns: number,
  classCount: number,
): ModelResult {
  const ofFolds = outcomes.map((outcome) => ({ outcome, model: outcomeOf(outcome, fit.id) }));
  const predictions = ofFolds.map(({ outcome, model }) => predictionsOf(outcome, model));
  const trainRows = mean(outcomes, ({ trainCounts }) => sum(trainCounts)) ?? Number.NaN;
  return {
    id: fit.id,
    layerSizes: fit.layerSizes,
    solver: fit.solver,
    parameters: fit.parameters,
    rowsPerParameter: trainRows / fit.parameters,
    operations: operations(fit, columns, classCount),
    ...figures(predictions),
    iterations: ofFolds.map(({ model }) => model.summary.iterations),
    convergedFolds: ofFolds.filter(({ model }) => model.summary.converged).length,
    confusion: confusion(ofFolds, classCount),
  };
}

function figures(folds: readonly Predictions[]): Record<MetricName, FoldFigure> {
  const entries = metricNames.map(
    (metric) => [metric, figure(folds.map((fold) => scoreMetric(metric, fold)))] as const,
  );
  return Object.fromEntries(entries) as Record<MetricName, FoldFigure>;
}

function figure(perFold: readonly (number | null)[]): FoldFigure {
  return { mean: mean(perFold) ?? null, sd: deviation(perFold) ?? null, perFold };
}

function operations({ id, layerSizes }: FullFit, columns: number, classCount: number): OperationCount {
  if (layerSizes !== null) return denseNetOperations({ layerSizes, activation: 'relu' });
  return id === 'logistic-regression' ? logisticRegressionOperations(columns, classCount) : noOperations;
}

function confusion(
  folds: readonly { readonly outcome: FoldOutcome; readonly model: ModelOutcome }[],
  classCount: number,
): number[][] {
  const sums = Array.from({ length: classCount }, () => new Array<number>(classCount).fill(0));
  for (const { outcome, model } of folds) {
    const counts = confusionMatrix(
      outcome.testClasses,
      predictedClasses(model.probabilities, classCount),
      classCount,
    );
    counts.forEach((count, cell) => {
      const row = sums[Math.floor(cell / classCount)] as number[];
      row[cell % classCount] = (row[cell % classCount] as number) + count;
    });
  }
  return sums;
}
