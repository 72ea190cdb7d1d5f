import { max, median, min } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { learnsLogarithm } from '../../../models/contract/log-target.ts';
import type { Contrast, ExplanationResult } from '../../../results/explanation-result.ts';
import { formatCount, formatQuantity } from '../../../text/format.ts';
import { formatScientific } from '../../../text/format-scientific.ts';
import { shownName } from '../../../text/shown-name.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { type Estimate, intervalLine } from '../drawing/interval-line.ts';
import { regressionStyle } from '../drawing/mark-style.ts';
import { segment } from '../drawing/marks.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { rowNames, widthOfNames } from '../drawing/row-names.ts';
import { figureWidth } from '../drawing/size.ts';
import { logTicks } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

/** The largest coefficients, and so many classes. */
const mostTerms = 15;
const mostContrasts = 5;
const rowHeight = 22;

/** A column of the table as it was encoded, and what a step up in it does. */
interface Term extends Estimate {
  readonly name: string;
}

/** A forest plot for each class but the reference: what a step up in each column does, with its interval. */
export function coefficientFigures(result: ExplanationResult): Figure[] {
  return result.regression.contrasts
    .slice(0, mostContrasts)
    .flatMap((contrast, index) => coefficientFigure(result, contrast, index) ?? []);
}

function coefficientFigure(result: ExplanationResult, contrast: Contrast, index: number): Figure | null {
  const isOdds = contrast.class !== null;
  const terms = termsOf(contrast, isOdds);
  const shown = terms.slice(0, mostTerms);
  if (shown.length === 0) return null;
  const names = shown.map(({ name }) => name);
  const area = {
    left: widthOfNames(names),
    right: figureWidth - 8,
    top: 4,
    bottom: 8 + rowHeight * shown.length,
  };
  const neutral = isOdds ? 1 : 0;
  const domain = domainOf(shown, isOdds);
  const scale = isOdds ? scaleLog() : scaleLinear();
  const toX = scale.domain(domain).range([area.left, area.right]);
  const ticks = isOdds
    ? logTicks(domain, (value) => formatScientific(value, 2))
    : roundLabels(...domain, 4, (value) => formatQuantity(value));
  const toY = (row: number): number => area.top + rowHeight * (row + 0.5) + 2;
  return drawnFigure({
    id: `coefficients-${index + 1}`,
    question: questionOf(result, contrast),
    answer: answerOf(terms, shown, contrast, neutral),
    height: area.bottom + axisHeight,
    drawing: [
      horizontalAxis(area, toX, ticks, isOdds ? 'odds × (logarithmic)' : unitOf(result)),
      segment('guide', [toX(neutral), area.top], [toX(neutral), area.bottom]),
      rowNames(names, toY),
      ...shown.map((term, row) => intervalLine(regressionStyle, term, toY(row), toX, area)),
    ],
    numbers: numbersTable(
      ['A step up in', isOdds ? 'odds ×' : 'adds', '95 % interval'],
      shown.map(({ name, estimate, low, high }) => [
        name,
        { kind: 'scientific', value: estimate, digits: 3 },
        { kind: 'range', low, high, digits: 3 },
      ]),
    ),
  });
}

/** Those that have an estimate, the largest first. */
function termsOf({ terms }: Contrast, isOdds: boolean): Term[] {
  return terms.flatMap(({ name, coefficient, low, high }): Term[] => {
    if (coefficient === null) return [];
    const effect = (value: number): number => (isOdds ? Math.exp(value) : value);
    const ends = { low: low === null ? null : effect(low), high: high === null ? null : effect(high) };
    return [{ name, estimate: effect(coefficient), ...ends }];
  });
}

/**
 * From the lowest end of an interval to the highest, but no more than four times a typical one to either side, as a
 * single coefficient of which nothing is known would leave no room for the others. Every estimate lies within.
 */
function domainOf(terms: readonly Term[], isOdds: boolean): [number, number] {
  const scaled = (value: number | null): number => (isOdds ? Math.log(value ?? 1) : (value ?? 0));
  const ends = terms.map(({ estimate, low, high }) => [low ?? estimate, high ?? estimate].map(scaled));
  const reaches = ends.map(([low = 0, high = 0]) => Math.max(Math.abs(low), Math.abs(high)));
  const farthest = Math.max(...terms.map(({ estimate }) => Math.abs(scaled(estimate))));
  const most = Math.max(farthest, 4 * (median(reaches) ?? 1)) || 1;
  const least = Math.max(-most, min(ends.flat()) ?? -1);
  const largest = Math.min(most, max(ends.flat()) ?? 1);
  const room = 0.05 * (largest - least) || 1;
  const [low, high] = [Math.min(0, least) - room, Math.max(0, largest) + room];
  return isOdds ? [Math.exp(low), Math.exp(high)] : [low, high];
}

function questionOf({ dataset }: ExplanationResult, { class: label, against }: Contrast): string {
  return label === null
    ? `What changes the regression’s ${shownName(dataset.target.name, 30)}?`
    : `What makes ${shownName(label, 22)} likelier than ${shownName(against ?? '', 22)} to the regression?`;
}

function unitOf({ dataset: { target } }: ExplanationResult): string {
  const isLog = 'mean' in target && learnsLogarithm(target);
  return `added to ${isLog ? 'the logarithm' : 'the number'}`;
}

function answerOf(
  terms: readonly Term[],
  shown: readonly Term[],
  { terms: all }: Contrast,
  neutral: number,
): string {
  const sure = terms.filter(
    ({ low, high }) => low !== null && high !== null && (low > neutral || high < neutral),
  );
  const [first] = terms;
  const more = terms.length > shown.length ? ` The ${formatCount(shown.length)} largest are drawn.` : '';
  const without = all.length - terms.length;
  const missing = without === 0 ? '' : ` ${formatCount(without)} have no estimate.`;
  return `${formatCount(sure.length)} of ${formatCount(terms.length)} columns surely matter, as their intervals leave out ${formatCount(neutral)}; the largest effect is that of ${shownName(first?.name ?? '', 24)}.${more}${missing}`;
}
