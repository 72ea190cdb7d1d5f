import type { Matrix } from '../../encode/matrix.ts';
import { type EvaluationData, encodeFold } from '../../evaluation/folds/evaluate-fold.ts';
import type { FitDescription, ModelDefinition } from '../../models/contract/definition.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { withExponential } from '../../models/contract/log-target.ts';
import type { OperationCount } from '../../models/contract/operations.ts';
import { predictionsPerRow, type Targets } from '../../models/contract/targets.ts';
import { askedModels, modelsOf } from '../../models/registry.ts';

/** What fits on all training rows say: the numbers that a user who deploys a model has to carry. */
export interface FullFits {
  /** In the order of results. */
  readonly fits: readonly FullFit[];
  /** Of the ladder's models that are asked for, the simplest first. */
  readonly ladder: readonly FullFit[];
  readonly encodedColumns: readonly string[];
  /** What they were fitted on. */
  readonly features: Matrix;
  readonly targets: Targets;
}

/** A model's fit on all training rows. */
export interface FullFit extends FitDescription {
  readonly model: ModelDefinition;
  readonly fitted: FittedModel;
  readonly operations: OperationCount;
}

/**
 * Fits every model on all training rows and counts what it learned.
 *
 * @param rows of the table that may be learned from: those of a test set are not
 */
export function fitOnAllRows(data: EvaluationData, rows: Int32Array, seed: number): FullFits {
  const { task } = data.targets;
  const fold = encodeFold(data, { train: rows, test: new Int32Array(0) });
  const { names, train, trainTargets } = fold;
  const shape = { columns: train.columns, predictions: predictionsPerRow(trainTargets) };
  const fitOf = (model: ModelDefinition): FullFit => {
    const fitted = model.create(task, data.options, seed).fit(train, trainTargets);
    const operations = withExponential(model.operations(fitted, shape), trainTargets);
    return { model, fitted, ...model.describe(fitted), operations };
  };
  return {
    fits: modelsOf(task).map(fitOf),
    ladder: askedModels(task, data.ladder ?? []).map(fitOf),
    encodedColumns: names,
    features: train,
    targets: trainTargets,
  };
}
