import type { FoldOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { calibrationBins } from '../../evaluation/predictions/calibration.ts';
import { errorBands, errorCounts, errorEdges } from '../../evaluation/predictions/errors.ts';
import { thresholdCurve } from '../../evaluation/predictions/threshold-curve.ts';
import type { Targets } from '../../models/contract/targets.ts';
import type { ClassPredictionsSummary, NumberPredictionsSummary } from '../../results/comparison-result.ts';
import { outcomeOf } from '../shared/fold-scores.ts';

/** Curves of more classes than this are a tangle. */
const mostCurves = 6;

/**
 * How the models' probabilities did by threshold, and whether they mean what they say, over the test rows of all folds.
 *
 * @param ids of the models that look at a row
 * @param labels of the classes, in the order of their codes
 */
export function summarizeClassPredictions(
  ids: readonly string[],
  outcomes: readonly FoldOutcome[],
  labels: readonly string[],
): ClassPredictionsSummary {
  const codes = labels.length === 2 ? [1] : labels.length > mostCurves ? [] : [...labels.keys()];
  const models = ids.map((id) => {
    const parts = outcomes.map((outcome) => {
      const { codes: classes, classCount } = targetsOf(outcome, 'classification');
      return { classes, classCount, probabilities: outcomeOf(outcome, id).predictions };
    });
    const curves = codes.flatMap((code) => {
      const curve = thresholdCurve(parts, code);
      return curve === null ? [] : [{ class: labels[code] as string, ...curve }];
    });
    return { id, curves, calibration: calibrationBins(parts) };
  });
  return { models };
}

/** How the errors of the models are distributed and depend on what is predicted, over the test rows of all folds. */
export function summarizeNumberPredictions(
  ids: readonly string[],
  outcomes: readonly FoldOutcome[],
): NumberPredictionsSummary {
  const models = ids.map((id) => {
    const parts = outcomes.map((outcome) => {
      const { values } = targetsOf(outcome, 'regression');
      return { values, predictions: outcomeOf(outcome, id).predictions };
    });
    return { id, parts };
  });
  const edges = errorEdges(models.map(({ parts }) => parts));
  return {
    errorEdges: edges,
    models: models.map(({ id, parts }) => ({
      id,
      errorCounts: errorCounts(parts, edges),
      errorBands: errorBands(parts),
    })),
  };
}

function targetsOf<Task extends Targets['task']>(
  { testTargets }: FoldOutcome,
  task: Task,
): Extract<Targets, { readonly task: Task }> {
  if (testTargets.task !== task) throw new Error(`the folds are not of a ${task}`);
  return testTargets as Extract<Targets, { readonly task: Task }>;
}
