import type { Matrix } from '../../encode/matrix.ts';
import { type EncodedFold, type EvaluationData, encodeFold } from '../../evaluation/folds/evaluate-fold.ts';
import type { TimedFolds } from '../../evaluation/timing/judge-alone.ts';
import type { FitDescription, ModelDefinition } from '../../models/contract/definition.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { withExponential } from '../../models/contract/log-target.ts';
import type { OperationCount } from '../../models/contract/operations.ts';
import { predictionsPerRow, type Targets } from '../../models/contract/targets.ts';
import { askedModels, modelsOf } from '../../models/registry.ts';

/**
 * What fits on all training rows say, or of a large table those of its last fold: the numbers that a user who deploys a
 * model has to carry.
 */
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

/** A model's fit and what it learned. */
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
  return describeFits(data, fold, (model) =>
    model.create(task, data.options, seed).fit(fold.train, fold.trainTargets),
  );
}

/**
 * Counts what the models learned in the fold of a large table that was judged alone, in place of fits that would be made
 * for nothing else: only a level that its training rows do not have could make a difference, and a ladder's models that
 * grow with the rows.
 */
export function fitsOfFold(data: EvaluationData, { encoded, fits }: TimedFolds): FullFits {
  return describeFits(data, encoded, ({ id }) => fits.get(id) as FittedModel);
}

function describeFits(
  { targets: { task }, ladder = [] }: EvaluationData,
  { names, train, trainTargets }: EncodedFold,
  fittedOf: (model: ModelDefinition) => FittedModel,
): FullFits {
  const shape = { columns: train.columns, predictions: predictionsPerRow(trainTargets) };
  const fitOf = (model: ModelDefinition): FullFit => {
    const fitted = fittedOf(model);
    const operations = withExponential(model.operations(fitted, shape), trainTargets);
    return { model, fitted, ...model.describe(fitted), operations };
  };
  return {
    fits: modelsOf(task).map(fitOf),
    ladder: askedModels(task, ladder).map(fitOf),
    encodedColumns: names,
    features: train,
    targets: trainTargets,
  };
}
