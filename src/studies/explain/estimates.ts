import type { Target } from '../../describe/dataset.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { CoefficientEstimate } from '../../models/contract/coefficient-estimate.ts';
import type { SummingModel } from '../../models/contract/explanation.ts';
import { learnedTargets } from '../../models/contract/log-target.ts';
import type { Contrast, TermEstimate } from '../../results/explanation-result.ts';
import { targetsOf } from '../shared/targets-of.ts';
import { selectTerms, type Term } from './terms.ts';

/**
 * What the data say of each column, by a regression without a penalty: of two classes the second against the first, of
 * several every class against the commonest, of a number, or its logarithm where that is learned, all there is.
 *
 * @param encoded every row that has a target
 */
export function estimateContrasts(
  target: Target,
  { infer }: Pick<SummingModel, 'infer'>,
  encoded: Matrix,
  terms: readonly Term[],
): Contrast[] {
  const classes = target.task === 'classification' ? target.classes : [];
  const counts = classes.map(({ rows }) => rows);
  const reference = classes.length === 2 ? 0 : counts.indexOf(Math.max(...counts));
  return infer(selectTerms(encoded, terms), learnedTargets(targetsOf(target)), reference).map(
    ({ code, coefficients }) => ({
      class: code === null ? null : (classes[code]?.label ?? null),
      against: code === null ? null : (classes[reference]?.label ?? null),
      terms: sortTerms(terms, coefficients, code !== null),
    }),
  );
}

/** The largest coefficients first, then those without an estimate, in their order. */
function sortTerms(
  terms: readonly Term[],
  coefficients: readonly CoefficientEstimate[],
  isOdds: boolean,
): TermEstimate[] {
  const size = ({ coefficient }: TermEstimate): number => (coefficient === null ? -1 : Math.abs(coefficient));
  return terms
    .map((term, index) => termEstimate(term, coefficients[index] as CoefficientEstimate, isOdds))
    .toSorted((a, b) => size(b) - size(a));
}

function termEstimate(
  { column: _, ...term }: Term,
  found: CoefficientEstimate,
  isOdds: boolean,
): TermEstimate {
  if (found.problem !== null) {
    const nothing = { coefficient: null, standardError: null, low: null, high: null, oddsRatio: null };
    return { ...term, problem: found.problem, ...nothing };
  }
  const { problem, estimate, standardError, low, high } = found;
  const oddsRatio = { estimate: ratio(estimate), low: ratio(low), high: ratio(high) };
  return {
    ...term,
    problem,
    coefficient: estimate,
    standardError,
    low,
    high,
    oddsRatio: isOdds ? oddsRatio : null,
  };
}

function ratio(logarithm: number): number | null {
  const value = Math.exp(logarithm);
  return Number.isFinite(value) ? value : null;
}
