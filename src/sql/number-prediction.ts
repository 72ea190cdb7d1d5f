import type { Dialect } from '../dialects/contract.ts';
import type { LayersFormula } from '../models/contract/formula.ts';
import { boundedExp, type ComputedRows } from './layer-scores.ts';

/** Predictions go no higher, as in `fromLogarithm`. */
const largestPrediction = 1e140;

/** The number that a score stands for, in the target's own unit. */
export function numberPrediction(
  dialect: Dialect,
  { columns }: ComputedRows,
  scale: LayersFormula['targetScale'],
  isLogarithm: boolean,
): string {
  const score = dialect.identifier(columns[0] as string);
  const value =
    scale === undefined
      ? score
      : `${dialect.number(scale.mean)} + ${dialect.number(scale.standardDeviation)} * ${score}`;
  if (!isLogarithm) return value;
  return `least(${boundedExp(dialect, value)}, ${dialect.number(largestPrediction)})`;
}
