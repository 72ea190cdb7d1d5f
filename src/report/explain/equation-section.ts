import type { Equation, ExplanationResult } from '../../results/explanation-result.ts';
import { columnsOf } from '../../text/columns-of.ts';
import { formatCount } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import { layoutParagraph, terminalWidth } from '../render/layout.ts';
import type { Paint } from '../render/paint.ts';

/** Classes whose equations are printed; more would fill the screen. */
const mostEquations = 5;

/** The regression that is compared, written out. */
export function equationSection({ regression, dataset }: ExplanationResult, paint: Paint): string {
  const { equations, parameters, ridge } = regression;
  const mostTerms = equations.length === 1 ? 20 : 6;
  const shown = equations.slice(0, mostEquations);
  const left = equations.length - shown.length;
  const lines = [
    paint.heading(`The regression: ${formatCount(parameters)} numbers`),
    ...shown.flatMap((equation) =>
      breakBetween([
        `${leftSide(equation, equations.length, dataset.target.name)} =`,
        ...rightSide(equation, mostTerms),
      ]),
    ),
    ...(left === 0 ? [] : [layoutParagraph(`and ${formatCount(left)} more (--json has them).`)]),
    layoutParagraph(`${meaning(equations)}${units(equations, dataset, ridge)}`),
  ];
  return lines.join('\n');
}

function leftSide({ class: label }: Equation, count: number, target: string): string {
  if (label === null) return shownName(target, 30);
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

/** Lines of whole terms. */
function breakBetween(terms: readonly string[]): string[] {
  const lines: string[] = [];
  for (const term of terms) {
    const line = lines.at(-1);
    if (line !== undefined && columnsOf(line) + columnsOf(term) < terminalWidth)
      lines[lines.length - 1] = `${line} ${term}`;
    else lines.push(`${lines.length === 0 ? ' ' : '   '}${term}`);
  }
  return lines;
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
