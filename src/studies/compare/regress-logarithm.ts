import { isSkewed } from '../../evaluation/diagnostics/is-skewed.ts';
import { type CrossValidationOptions, crossValidate } from '../../evaluation/folds/cross-validate.ts';
import type { EvaluationData, Fold } from '../../evaluation/folds/evaluate-fold.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { selectTargets } from '../../models/contract/targets.ts';
import { lineupOf } from '../../models/registry.ts';
import type { FoldFigure } from '../../results/comparison-result.ts';
import { foldFigure } from '../shared/fold-figure.ts';
import { outcomeOf, scoreFold } from '../shared/fold-scores.ts';

/**
 * What the reference reaches on the same folds when it learns the logarithm of a skewed number: a net may be ahead of it
 * only because a curve through a few large values is nothing that a plane can follow.
 *
 * @param rows of the table that are learned from
 * @returns null where the target is a class, is not skewed or has values without a logarithm, or where models learn its
 * logarithm already
 */
export async function regressLogarithm(
  data: EvaluationData,
  folds: readonly Fold[],
  rows: Int32Array,
  metric: MetricName,
  options: CrossValidationOptions,
): Promise<FoldFigure | null> {
  const { targets } = data;
  if (targets.task === 'classification' || targets.transform !== undefined) return null;
  const learned = selectTargets(targets, rows);
  if (learned.task === 'classification' || !isSkewed(learned.values)) return null;
  // A test set may have what training rows have not.
  if (!targets.values.every((value) => value > 0)) return null;
  const { id } = lineupOf(targets.task).reference;
  const onLogarithm = { ...data, targets: { ...targets, transform: 'log' as const }, only: id };
  const outcomes = await crossValidate(onLogarithm, folds, options);
  return foldFigure(outcomes.map((outcome) => scoreFold(metric, outcome, outcomeOf(outcome, id))));
}
