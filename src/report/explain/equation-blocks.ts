import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { Equation, ExplanationResult } from '../../results/explanation-result.ts';
import { formatCount } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import { paragraph, part } from '../document/part.ts';

/** Classes whose equations are printed; more would fill the screen. */
const mostEquations = 5;

/** The regression that is compared, written out. */
export function equationBlocks(result: ExplanationResult): Block {
  const { regression, dataset } = result;
  const { equations, parameters, ridge } = regression;
  const mostTerms = equations.length === 1 ? 20 : 6;
  const shown = equations.slice(0, mostEquations);
  const left = equations.length - shown.length;
  return part(
    `The regression: ${formatCount(parameters)} numbers`,
    ...shown.map(
      (equation): Block => ({
        kind: 'equation',
        left: leftSide(equation, equations.length, result),
        terms: rightSide(equation, mostTerms),
      }),
    ),
    ...(left === 0 ? [] : [paragraph(`and ${formatCount(left)} more (--json has them).`)]),
    paragraph(`${meaning(equations)}${units(equations, dataset, ridge)}`),
  );
}

function leftSide({ class: label }: Equation, count: number, result: ExplanationResult): string {
  if (label === null) {
    const target = shownName(result.dataset.target.name, 30);
    return learnsLogarithm(result.dataset.target) ? `log of ${target}` : target;
  }
  return count === 1 ? `log-odds of ${shownName(label, 24)}` : `score of ${shownName(label, 24)}`;
}

function rightSide({ intercept, coefficients }: Equation, mostTerms: number): string[] {
  const terms = coefficients.slice(0, mostTerms).map(({ column, value }) => {
    const sign = value < 0 ? '−' : '+';
    return `${sign} ${formatScientific(Math.abs(value), 3)} × ${shownName(column, 26)}`;
  });
  const left = coefficients.length - terms.length;
  const rest = left === 0 ? [] : [`+ ${formatCount(left)} smaller terms`];
  return [formatScientific(intercept, 3), ...terms, ...rest];
}

function meaning(equations: readonly Equation[]): string {
  if (equations[0]?.class === null) return '';
  return equations.length === 1
    ? 'Its probability is 1 ÷ (1 + e^−log-odds). '
    : 'Each probability is e^score ÷ the sum of all e^score. ';
}

function units(
  equations: readonly Equation[],
  { features }: ExplanationResult['dataset'],
  ridge: number,
): string {
  const levels = features.some(({ kind }) => kind === 'category') ? ', a level is 1 or 0' : '';
  const scale = `Numbers are in standard deviations from their mean${levels}.`;
  if (equations[0]?.class !== null) return `${scale} The ridge (C = 1) keeps the coefficients small.`;
  return ridge === 0 ? scale : `${scale} A small ridge settles what least squares leaves open.`;
}
