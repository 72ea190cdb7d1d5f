import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { ExplanationResult } from '../../results/explanation-result.ts';
import { shownName } from '../../text/shown-name.ts';

/** Categories whose reference is told. */
const mostReferences = 6;

/** What a step and a bar of the coefficients' plots mean. */
export function coefficientLegend(result: ExplanationResult): string {
  const { regression } = result;
  const terms = regression.contrasts[0]?.terms ?? [];
  const references = [
    ...new Map(
      terms.flatMap(({ feature, step, reference }) =>
        step === 'level' && reference !== null ? [[feature, reference] as const] : [],
      ),
    ),
  ].slice(0, mostReferences);
  const circle = terms.some(({ step }) => step === 'circle')
    ? ", a date's circle from its middle to its rim"
    : '';
  const steps = `A step is a standard deviation of a number${circle}`;
  const levels =
    references.length === 0
      ? '.'
      : `, or a level instead of the commonest (${references
          .map(([feature, level]) => `${shownName(feature, 20)}: ${shownName(level, 20)}`)
          .join(', ')}).`;
  const isOdds = regression.contrasts[0]?.class !== null;
  const adds = isOdds
    ? '"adds" is to the logarithm of the odds, by a refit without the ridge, under which intervals would be too narrow. '
    : learnsLogarithm(result.dataset.target)
      ? '"adds" is to the natural logarithm: 0.1 more of it is 10.5 % more. '
      : '';
  return `${steps}${levels} ${adds}Bars: █ as far as the interval is sure, ▒ to the estimate, ─ the interval.`;
}
