import { max, median } from 'd3-array';
import { formatCount, formatNumber } from '../format.ts';
import { layoutColumns, layoutParagraph } from '../layout.ts';
import { intervalBar } from './bars.ts';
import { coefficientLegend } from './coefficient-legend.ts';
import type { Contrast, ExplanationResult, TermEstimate } from './explanation-result.ts';
import { formatScientific } from './format-scientific.ts';
import type { Paint } from './paint.ts';
import { shownName } from './shown-name.ts';

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
    ? `Odds of ${shownName(label, 24)} against ${shownName(against ?? '', 24)}, without a penalty`
    : `What changes ${shownName(result.dataset.target.name, 30)}`;
  const reach = plotReach(terms);
  const heading = [
    ' A step up in',
    { content: 'adds', hAlign: 'right' as const },
    reach === null ? '' : ` 95 % to ±${formatNumber(reach)}`,
    isOdds ? 'odds ×    95 % interval' : '95 % interval',
  ];
  const rows = terms.slice(0, mostTerms).map((term) => row(term, reach, paint));
  const left = terms.length - rows.length;
  return [
    paint.heading(title),
    layoutColumns([heading, ...rows], widths),
    ...(left > 0 ? [` and ${formatCount(left)} more (--json has them)`] : []),
    ...wholeSteps(result, terms),
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

function row(term: TermEstimate, reach: number | null, paint: Paint) {
  const { coefficient: estimate, low, high, oddsRatio } = term;
  const name = ` ${shownName(term.name, (widths[0] as number) - 2)}`;
  if (reach === null || estimate === null || low === null || high === null) {
    return [name, '', ' not identifiable', term.problem ?? ''];
  }
  const figures =
    oddsRatio === null
      ? `${formatScientific(low, 2)} to ${formatScientific(high, 2)}`
      : `${odds(oddsRatio.estimate, 3).padEnd(9)} ${odds(oddsRatio.low, 1)} to ${odds(oddsRatio.high, 1)}`;
  return [
    name,
    { content: `${estimate > 0 ? '+' : ''}${formatScientific(estimate, 2)}`, hAlign: 'right' as const },
    ` ${intervalBar({ estimate, low, high }, reach, halfWidth, paint)}`,
    figures,
  ];
}

/** Features of two values that are told in full. */
const mostWholeSteps = 3;

/** Of a feature with two values the step from the one to the other, as half of it is no step that anyone takes. */
function wholeSteps({ dataset }: ExplanationResult, terms: readonly TermEstimate[]): string[] {
  const kinds = new Map(dataset.features.map(({ name, kind }) => [name, kind]));
  const told = terms.flatMap(
    ({ name, feature, step, coefficient, low, high, standardDeviation, oddsRatio }) => {
      const isTwoValued = step === 'standard-deviation' && kinds.get(feature) === 'yes/no';
      if (!isTwoValued || coefficient === null || low === null || high === null) return [];
      const whole = (change: number): string => {
        const full = change / (standardDeviation ?? 1);
        return oddsRatio === null ? formatScientific(full, 2) : odds(Math.exp(full), 2);
      };
      const times = oddsRatio === null ? '' : '× ';
      return [`${shownName(name, 26)} ${times}${whole(coefficient)} (${whole(low)} to ${whole(high)})`];
    },
  );
  if (told.length === 0) return [];
  return [layoutParagraph(`From one value to the other: ${told.slice(0, mostWholeSteps).join(', ')}.`)];
}

/** An odds ratio that is too large for a number is as good as infinite. */
const odds = (ratio: number | null, digits: number): string =>
  ratio === null || ratio === Number.POSITIVE_INFINITY ? '∞' : formatScientific(ratio, digits);
