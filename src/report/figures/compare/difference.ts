import { scaleLinear } from 'd3-scale';
import type { ComparisonResult, Difference } from '../../../results/comparison-result.ts';
import { headlineDifference, headlineModels } from '../../../results/find-model.ts';
import { capitalized } from '../../../text/capitalized.ts';
import { formatNumber, formatPercent, formatPoints } from '../../../text/format.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { metricPhrase } from '../../wording/metric-title.ts';
import { modelHeading, modelTitle, modelWording } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis, type Place } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { intervalLine } from '../drawing/interval-line.ts';
import { styleOfPlace } from '../drawing/mark-style.ts';
import { rectangle, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { type Area, figureWidth, lineHeight } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';
import { verdictBounds, verdictStrip } from './verdict-strip.ts';

const rowHeight = 40;
/** What the names of the three zones and their chances take above the drawing. */
const zonesHeight = 3 * lineHeight + 8;

/** The candidates' lead with its interval between the margins, and at which margins the verdict would be another. */
export function differenceFigure(result: ComparisonResult): Figure {
  const { comparison } = result;
  const { differences, margin, metric } = comparison;
  const { candidate, reference } = headlineModels(result);
  const ends = differences.flatMap(({ estimate, low, high }) => [
    estimate,
    low ?? estimate,
    high ?? estimate,
  ]);
  const reach = Math.max(...ends.map(Math.abs), 1.6 * margin, 0.1);
  const area: Area = {
    left: 6,
    right: figureWidth - 6,
    top: zonesHeight,
    bottom: zonesHeight + rowHeight * differences.length,
  };
  const stripTop = area.bottom + axisHeight + 2 * lineHeight;
  const strip: Area = { ...area, top: stripTop, bottom: stripTop + lineHeight + 4 };
  const domain = padded([-reach, reach], 0.03);
  const toX = scaleLinear().domain(domain).range([area.left, area.right]);
  const title = `lead of the ${modelWording(candidate.id).nickname}, points of ${metricPhrase(metric)}`;
  const ticks = roundLabels(domain[0], domain[1], 5, (value, digits) => formatPoints(value, digits));
  const rows = differences.map((difference, index) =>
    differenceRow(difference, index, area, toX, differences.length > 1),
  );
  return drawnFigure({
    id: 'difference',
    question: `Is the ${modelTitle(candidate.id)} better than the ${modelTitle(reference.id)} by the margin?`,
    answer: `${meaning(result)} ${flipSentence(result)}`,
    height: strip.bottom + axisHeight,
    drawing: [
      ...zones(result, area, toX),
      horizontalAxis(area, toX, ticks, title),
      segment('guide', [toX(margin), area.top], [toX(margin), area.bottom]),
      segment('guide', [toX(-margin), area.top], [toX(-margin), area.bottom]),
      ...rows,
      verdictStrip(result, strip, domain[1]),
    ],
    numbers: numbersTable(
      ['Candidate', 'Lead in points', '95 % interval', 'Margin'],
      differences.map(({ candidate: id, estimate, low, high }) => [
        modelHeading(id),
        { kind: 'points', value: estimate, digits: 2 },
        { kind: 'range', low, high, digits: 3 },
        { kind: 'number', value: margin },
      ]),
    ),
  });
}

function differenceRow(
  difference: Difference,
  index: number,
  area: Area,
  toX: Place,
  isNamed: boolean,
): Markup {
  const top = area.top + rowHeight * index;
  const style = styleOfPlace(index === 0 ? 0 : index + 1);
  const y = top + rowHeight / 2 + (isNamed ? 6 : 0);
  const name = isNamed
    ? [
        label(8, top + 13, modelHeading(difference.candidate), {
          classes: `${style.className} name`,
        }),
      ]
    : [];
  return group(...name, intervalLine(style, difference, y, toX, area));
}

/** Where either model is better by the margin, and how probable that is for the headline's. */
function zones(result: ComparisonResult, area: Area, toX: Place): Markup[] {
  const { margin } = result.comparison;
  const { chances } = headlineDifference(result.comparison);
  const { candidate, reference } = headlineModels(result);
  const middle = (area.left + area.right) / 2;
  const nickname = (id: string): string => capitalized(modelWording(id).nickname);
  const heading = (x: number, anchor: 'start' | 'middle' | 'end', name: string, chance: number | undefined) =>
    group(
      label(x, 2 * lineHeight - 4, name, { anchor, classes: 'strong' }),
      ...(chance === undefined
        ? []
        : [label(x, 3 * lineHeight - 4, chanceText(chance), { anchor, classes: 'strong' })]),
    );
  const title = `${chances === null ? '' : 'Chances of being '}better by the ${marginText(margin)}:`;
  return [
    label(area.left, lineHeight - 5, capitalized(title), { classes: 'muted' }),
    rectangle('zone', [toX(-margin), area.top], [toX(margin) - toX(-margin), area.bottom - area.top]),
    heading(area.left, 'start', `← ${nickname(reference.id)}`, chances?.reference),
    heading(middle, 'middle', 'Neither', chances?.equivalent),
    heading(area.right, 'end', `${nickname(candidate.id)} →`, chances?.candidate),
  ];
}

function marginText(margin: number): string {
  return `margin of ${formatNumber(margin)} ${margin === 1 ? 'point' : 'points'}`;
}

function chanceText(share: number): string {
  if (share < 0.005) return 'under 1 %';
  return share > 0.995 ? 'over 99 %' : formatPercent(share, 0);
}

function meaning(result: ComparisonResult): string {
  const { metric } = result.comparison;
  const { estimate, low, high } = headlineDifference(result.comparison);
  const { candidate } = headlineModels(result);
  const interval =
    low === null || high === null ? '' : ` (95 % interval ${formatPoints(low)} to ${formatPoints(high)})`;
  return `The ${modelTitle(candidate.id)} leads by ${formatPoints(estimate)} points of ${metricPhrase(metric)}${interval}, against a margin of ${formatNumber(result.comparison.margin)}.`;
}

/** Which margins would turn the verdict. */
function flipSentence(result: ComparisonResult): string {
  const { candidate, reference } = headlineModels(result);
  const { certain, possible } = verdictBounds(result);
  const [ours, theirs] = [modelTitle(candidate.id), modelTitle(reference.id)];
  if (possible === 0) return `Whatever the margin, the verdict is the ${theirs}.`;
  const below = certain > 0 ? `By a margin under ${formatNumber(certain)} it would be the ${ours}; b` : 'B';
  return `${below}y one over ${formatNumber(possible)} it is the ${theirs}.`;
}
