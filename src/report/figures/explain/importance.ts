import { scaleLinear } from 'd3-scale';
import type { ExplanationResult, FeatureImportance } from '../../../results/explanation-result.ts';
import { formatCount, formatQuantity } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import type { Cell } from '../../document/cell.ts';
import { explainedIds } from '../../explain/explained-figures.ts';
import { lost } from '../../explain/importance-blocks.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import { type MarkStyle, netStyle, regressionStyle } from '../drawing/mark-style.ts';
import { dot, rectangle, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { rowNames, widthOfNames } from '../drawing/row-names.ts';
import { figureWidth } from '../drawing/size.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

const mostFeatures = 15;
const rowHeight = 30;
const barHeight = 9;

/** What each model loses when a feature is shuffled: a pair of bars a feature, with the spread over the folds. */
export function importanceFigure(result: ExplanationResult): Figure {
  const { importance } = result;
  const { metric, unit } = importance;
  const ids = explainedIds(result);
  const features = importance.features.slice(0, mostFeatures);
  const names = features.map(({ feature }) => feature);
  const key = legend(
    [
      { style: netStyle, name: modelHeading(ids.net) },
      { style: regressionStyle, name: modelHeading(ids.regression) },
    ],
    0,
  );
  const top = key.height + 2;
  const area = {
    left: widthOfNames(names),
    right: figureWidth - 10,
    top,
    bottom: top + rowHeight * names.length,
  };
  const ends = features.flatMap(({ net, regression }) => [...spreadOf(net), ...spreadOf(regression)]);
  const domain = padded([0, ...ends], 0.03);
  const toX = scaleLinear().domain(domain).range([area.left, area.right]);
  const toY = (row: number): number => area.top + rowHeight * (row + 0.5);
  const bar = (style: MarkStyle, figure: FeatureImportance, feature: string, y: number): Markup => {
    if (figure.mean === null) return group();
    const [low, high] = spreadOf(figure);
    const [start, end] = [toX(Math.min(0, figure.mean)), toX(Math.max(0, figure.mean))];
    return group(
      rectangle(`mark ${style.className} bar`, [start, y - barHeight / 2], [end - start, barHeight], {
        x: figure.mean,
        y: feature,
      }),
      segment(`${style.className} interval`, [toX(low), y], [toX(high), y]),
      dot(style, [toX(figure.mean), y], {}, false, 40),
    );
  };
  const cell = (value: number | null): Cell =>
    value === null ? { kind: 'unknown' } : { kind: 'quantity', value };
  return drawnFigure({
    id: 'importance',
    question: 'Which features does each model need?',
    answer: answerOf(result, features.length),
    height: area.bottom + axisHeight,
    drawing: [
      key.drawing,
      horizontalAxis(
        area,
        toX,
        roundLabels(...domain, 4, (value) => formatQuantity(value)),
        lost(metric, unit),
      ),
      rowNames(names, toY),
      ...features.map(({ feature, net, regression }, row) =>
        group(
          bar(netStyle, net, feature, toY(row) - barHeight / 2 - 1),
          bar(regressionStyle, regression, feature, toY(row) + barHeight / 2 + 1),
        ),
      ),
    ],
    numbers: numbersTable(
      [
        'Feature',
        `${modelHeading(ids.net)}: ${lost(metric, unit)}`,
        'sd',
        `${modelHeading(ids.regression)}`,
        'sd',
      ],
      features.map(({ feature, net, regression }) => [
        feature,
        ...[net.mean, net.sd, regression.mean, regression.sd].map(cell),
      ]),
    ),
  });
}

/** A standard deviation over the folds to either side. */
function spreadOf({ mean, sd }: FeatureImportance): [low: number, high: number] {
  return [(mean ?? 0) - (sd ?? 0), (mean ?? 0) + (sd ?? 0)];
}

function answerOf({ importance }: ExplanationResult, shown: number): string {
  const { features } = importance;
  const [ofNet] = features;
  const [ofRegression] = features.toSorted((a, b) => (b.regression.mean ?? 0) - (a.regression.mean ?? 0));
  const [first, second] = [ofNet, ofRegression].map((found) => shownName(found?.feature ?? '', 24));
  const needs =
    first === second
      ? `Both models need ${first} most.`
      : `The net needs ${first} most, the regression ${second}.`;
  const more = features.length > shown ? ` Drawn are the ${formatCount(shown)} that the net needs most.` : '';
  return `${needs} A bar is what is lost when the feature is shuffled, and the line across its end a standard deviation over the folds.${more}`;
}
