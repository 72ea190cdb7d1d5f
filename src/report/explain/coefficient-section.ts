import { max, median } from 'd3-array';
import type { EstimationProblem } from '../../models/contract/coefficient-estimate.ts';
import type { Contrast, ExplanationResult, TermEstimate } from '../../results/explanation-result.ts';
import { formatCount } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import { intervalBar } from '../plot/bars.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import type { Paint } from '../render/paint.ts';
import { coefficientLegend } from './coefficient-legend.ts';

/** With its headings a plot of so many lines fits 24. */
const mostTerms = 17;
/** Classes whose coefficients are printed. */
const mostContrasts = 5;
const halfWidth = 10;
const widths = [20, 9, 23, 28];

/** What a refit without a penalty says of each column, with intervals and bars: a plot for each class but the reference. */
export function coefficientSection(result: ExplanationResult, paint: Paint): string {
  const { contrasts } = result.regression;
  const plots = contrasts.slice(0, mostContrasts).map((contrast) => plot(result, contrast, paint));
  const left = contrasts.length - plots.length;
  const more = left > 0 ? [layoutParagraph(`and ${formatCount(left)} more classes (--json has them).`)] : [];
  return [...plots, ...more, coefficientLegend(result)].join('\n\n');
}

function plot(result: ExplanationResult, { class: label, against, terms }: Contrast, paint: Paint): string {
  const isOdds = label !== null;
  const title = isOdds
    ? `Odds of ${shownName(label, 22)} against ${shownName(against ?? '', 22)}, without a penalty`
    : `What changes ${shownName(result.dataset.target.name, 30)}`;
  const reach = plotReach(terms);
  const heading = [
    ' A step up in',
    { content: 'adds', hAlign: 'right' as const },
    reach === null ? '' : ` ${plotAxis(reach)}`,
    isOdds ? 'odds ×    95 % interval' : '95 % interval',
  ];
  const rows = terms.slice(0, mostTerms).map((term) => row(term, reach, paint));
  const left = terms.length - rows.length;
  return [
    paint.heading(title),
    layoutColumns([heading, ...rows], widths),
    ...(left > 0 ? [` and ${formatCount(left)} more (--json has them)`] : []),
    ...wholeSteps(terms),
  ].join('\n');
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

function row(term: TermEstimate, reach: number | null, paint: Paint) {
  const { coefficient: estimate, low, high, oddsRatio } = term;
  const name = ` ${shownName(term.name, (widths[0] as number) - 2)}`;
  if (reach === null || estimate === null || low === null || high === null) {
    const [finding = '', reason = ''] = term.problem === null ? [] : findings[term.problem];
    return [name, '', ` ${finding}`, reason];
  }
  const figures =
    oddsRatio === null
      ? `${formatScientific(low, 2)} to ${formatScientific(high, 2)}`
      : `${oddsEstimate(oddsRatio.estimate).padEnd(widestEstimate)} ${odds(oddsRatio.low, 1)} to ${odds(oddsRatio.high, 1)}`;
  return [
    name,
    { content: `${estimate > 0 ? '+' : ''}${formatScientific(estimate, 2)}`, hAlign: 'right' as const },
    ` ${intervalBar({ estimate, low, high }, reach, halfWidth, paint)}`,
    figures,
  ];
}

/** Columns that leave room for the interval. */
const widestEstimate = 9;

/** With three digits where there is room for them. */
function oddsEstimate(ratio: number | null): string {
  const text = odds(ratio, 3);
  return text.length <= widestEstimate ? text : odds(ratio, 2);
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
  return [
    layoutParagraph(`From one value to the other: ${told.slice(0, mostWholeSteps).join(', ')}${more}.`),
  ];
}

/** An odds ratio that is too large for a number is as good as infinite. */
const odds = (ratio: number | null, digits: number): string =>
  formatScientific(ratio ?? Number.POSITIVE_INFINITY, digits);
