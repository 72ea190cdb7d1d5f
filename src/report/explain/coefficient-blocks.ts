import { max, median } from 'd3-array';
import type { EstimationProblem } from '../../models/contract/coefficient-estimate.ts';
import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { Contrast, ExplanationResult, TermEstimate } from '../../results/explanation-result.ts';
import { formatCount } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import type { Cell } from '../document/cell.ts';
import { paragraph, part } from '../document/part.ts';
import { coefficientLegend } from './coefficient-legend.ts';

/** With its headings a plot of so many lines fits 24. */
const mostTerms = 17;
/** Classes whose coefficients are told. */
const mostContrasts = 5;
const halfWidth = 10;
const nameWidth = 20;

/** What a refit without a penalty says of each column, with intervals and bars: a plot for each class but the reference. */
export function coefficientBlocks(result: ExplanationResult): Block[] {
  const { contrasts } = result.regression;
  const shown = contrasts.slice(0, mostContrasts);
  const left = contrasts.length - shown.length;
  return [
    ...shown.map((contrast) => contrastBlock(result, contrast)),
    ...(left > 0 ? [paragraph(`and ${formatCount(left)} more classes (--json has them).`)] : []),
    paragraph(coefficientLegend(result)),
  ];
}

function contrastBlock(result: ExplanationResult, { class: label, against, terms }: Contrast): Block {
  const isOdds = label !== null;
  const title = isOdds
    ? `Odds of ${shownName(label, 22)} against ${shownName(against ?? '', 22)}, without a penalty`
    : `What changes ${learnsLogarithm(result.dataset.target) ? 'the log of ' : ''}${shownName(result.dataset.target.name, 30)}`;
  const reach = plotReach(terms);
  const shown = terms.slice(0, mostTerms);
  const left = terms.length - shown.length;
  return part(
    title,
    {
      kind: 'table',
      columns: [
        { title: ['A step up in'], align: 'left', terminal: { width: nameWidth, gap: 1 } },
        { title: ['adds'], align: 'right', terminal: { width: 9, align: 'right' } },
        {
          title: [reach === null ? '' : plotAxis(reach)],
          align: 'left',
          terminal: { width: 2 * halfWidth + 3, gap: 1 },
        },
        ...(isOdds ? [{ title: ['odds ×'], align: 'right', terminal: { width: 10 } } as const] : []),
        { title: ['95 % interval'], align: 'right', terminal: { width: isOdds ? 18 : 28 } },
      ],
      rows: shown.map((term) => ({
        label: shownName(term.name, nameWidth - 2),
        depth: 0,
        cells: termCells(term, reach, isOdds),
      })),
    },
    ...(left > 0 ? [paragraph(`and ${formatCount(left)} more (--json has them)`)] : []),
    ...wholeSteps(terms).map(paragraph),
  );
}

/**
 * How far a plot reaches to either side: to the end of the longest interval, but no more than four times a typical one,
 * as a single coefficient of which nothing is known would leave no room for the others. Null where there is none.
 */
function plotReach(terms: readonly TermEstimate[]): number | null {
  const reaches = terms.flatMap(({ low, high }) =>
    low === null || high === null ? [] : [Math.max(Math.abs(low), Math.abs(high))],
  );
  const [longest, typical] = [max(reaches), median(reaches)];
  return longest === undefined || typical === undefined ? null : Math.min(longest, 4 * typical) || 1;
}

/** What is said in place of an estimate, and why. */
const findings: Readonly<Record<EstimationProblem, readonly [finding: string, reason: string]>> = {
  collinear: ['not identifiable', 'collinear'],
  separable: ['not identifiable', 'separable'],
  'too-few-rows': ['not identifiable', 'too few rows'],
  'not-converged': ['not computed', 'did not converge'],
  'too-many': ['not computed', 'too many coefficients'],
};

/** What stands at the ends and in the middle of a plot. */
function plotAxis(reach: number): string {
  const end = formatScientific(reach, 2);
  return `${`−${end}`.padEnd(halfWidth)}0${`+${end}`.padStart(halfWidth)}`;
}

function termCells(term: TermEstimate, reach: number | null, isOdds: boolean): Cell[] {
  const { coefficient: estimate, low, high, oddsRatio } = term;
  if (reach === null || estimate === null || low === null || high === null) {
    const [finding, reason] = term.problem === null ? ['', ''] : findings[term.problem];
    return [
      { kind: 'text', text: '' },
      { kind: 'text', text: finding },
      { kind: 'text', text: reason, span: isOdds ? 2 : 1 },
    ];
  }
  return [
    { kind: 'scientific', value: estimate, digits: 2, isSigned: true },
    { kind: 'intervalBar', estimate, low, high, reach, halfWidth },
    ...(oddsRatio === null
      ? [{ kind: 'range', low, high, digits: 2 } as const]
      : ([
          { kind: 'oddsRatio', ratio: oddsRatio.estimate },
          { kind: 'range', low: oddsRatio.low, high: oddsRatio.high, digits: 1 },
        ] as const)),
  ];
}

/** Features of two values that are told in full. */
const mostWholeSteps = 3;

/** Of a feature with two values the step from the one to the other, as half of it is no step that anyone takes. */
function wholeSteps(terms: readonly TermEstimate[]): string[] {
  const told = terms.flatMap(
    ({ name, step, reference, coefficient, low, high, standardDeviation, oddsRatio }) => {
      const isTwoValued = step === 'standard-deviation' && reference !== null;
      if (!isTwoValued || coefficient === null || low === null || high === null) return [];
      const whole = (change: number): string => {
        const full = change / (standardDeviation ?? 1);
        return oddsRatio === null ? formatScientific(full, 2) : odds(Math.exp(full), 2);
      };
      const times = oddsRatio === null ? '' : '× ';
      const title = `${shownName(name, 26)} (from ${shownName(reference, 14)})`;
      return [`${title} ${times}${whole(coefficient)} (${whole(low)} to ${whole(high)})`];
    },
  );
  if (told.length === 0) return [];
  const left = told.length - mostWholeSteps;
  const more = left > 0 ? `, and ${formatCount(left)} more` : '';
  return [`From one value to the other: ${told.slice(0, mostWholeSteps).join(', ')}${more}.`];
}

/** An odds ratio that is too large for a number is as good as infinite. */
const odds = (ratio: number | null, digits: number): string =>
  formatScientific(ratio ?? Number.POSITIVE_INFINITY, digits);
