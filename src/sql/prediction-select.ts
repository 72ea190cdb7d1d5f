import type { Dialect } from '../dialects/contract.ts';
import type { Formula } from '../models/contract/formula.ts';
import { learnsLogarithm } from '../models/contract/log-target.ts';
import type { SavedTarget } from '../models/contract/persistence.ts';
import { classProbabilities } from './class-probabilities.ts';
import { type ComputedRows, layerScores } from './layer-scores.ts';
import { numberPrediction } from './number-prediction.ts';
import { type SelectColumn, sameColumn, selectOf } from './select.ts';
import { treeScores } from './tree-scores.ts';
import type { UniqueNames } from './unique-names.ts';

/** A select that predicts, and the names of what it gives. */
export interface PredictionSelect {
  readonly sql: string;
  /** The column of the class, or of the number. */
  readonly predicted: string;
  /** The column of each class's probability; none where a number is predicted. */
  readonly probabilities: readonly string[];
}

/**
 * Computes a model from encoded rows.
 *
 * @param passed columns that the select gives before its own
 */
export function predictionSelect(
  dialect: Dialect,
  formula: Formula,
  target: SavedTarget,
  encoded: ComputedRows,
  passed: readonly SelectColumn[],
  names: UniqueNames,
): PredictionSelect {
  const predicted = names.give('predicted');
  const scores =
    formula.kind === 'layers'
      ? layerScores(dialect, formula, encoded, passed, names)
      : treeScores(dialect, formula, encoded, passed, names);
  if (target.task === 'regression') {
    const scale = formula.kind === 'layers' ? formula.targetScale : undefined;
    const expression = numberPrediction(dialect, scores, scale, learnsLogarithm(target));
    const sql = selectOf(
      dialect,
      'the prediction',
      [...passed, { expression, name: predicted }],
      scores.rows,
    );
    return { sql, predicted, probabilities: [] };
  }
  const shares = classProbabilities(dialect, formula.link, target.classes, scores, passed, names);
  const columns = shares.columns.map((name) => sameColumn(dialect, name));
  const expression = likeliestClass(dialect, target.classes, shares.columns);
  const sql = selectOf(
    dialect,
    'the likeliest class, and how likely each is',
    [...passed, { expression, name: predicted }, ...columns],
    shares.rows,
  );
  return { sql, predicted, probabilities: shares.columns };
}

/** Of classes that are equally likely, the first. */
function likeliestClass(dialect: Dialect, classes: readonly string[], columns: readonly string[]): string {
  const quoted = columns.map((name) => dialect.identifier(name));
  const cases = classes.slice(0, -1).map((label, code) => {
    const own = quoted[code] as string;
    const beaten = quoted.slice(code + 1).map((other) => `${own} >= ${other}`);
    return `when ${beaten.join(' and ')} then ${dialect.text(label)}`;
  });
  return `case ${cases.join('\n    ')}\n    else ${dialect.text(classes.at(-1) ?? '')} end`;
}
