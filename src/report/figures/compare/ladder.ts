import { scaleLinear, scaleLog } from 'd3-scale';
import { findMetric } from '../../../metrics/registry.ts';
import type { ComparisonResult, ModelResult } from '../../../results/comparison-result.ts';
import { engineOf, everyModel, figureOf } from '../../../results/find-model.ts';
import { formatCount, formatMicroseconds } from '../../../text/format.ts';
import { listTexts } from '../../../text/list-texts.ts';
import type { Cell } from '../../document/cell.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { scoreAxisTitle, scoreFormat, scoreTitle } from '../../wording/score-format.ts';
import { axisHeight, horizontalAxis, verticalAxis, widthOfTicks } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { type MarkStyle, stylesOf } from '../drawing/mark-style.ts';
import { dot, type Point } from '../drawing/marks.ts';
import { element, rounded } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { placeLabels } from '../drawing/place-labels.ts';
import { figureWidth, lineHeight } from '../drawing/size.ts';
import { labelBeside } from '../drawing/text.ts';
import { logTicks, padded, paddedLog } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

/** What a model costs, in one way. */
interface Price {
  readonly id: string;
  readonly question: string;
  readonly axis: string;
  readonly phrase: string;
  readonly priceOf: (model: ModelResult) => number | null;
  readonly format: (price: number) => string;
  readonly cell: (price: number) => Cell;
}

const prices: readonly Price[] = [
  {
    id: 'ladder-numbers',
    question: 'How good is each model for the numbers that it learns?',
    axis: 'numbers learned',
    phrase: 'numbers',
    priceOf: ({ parameters }) => parameters,
    format: formatCount,
    cell: (value) => ({ kind: 'count', value }),
  },
  {
    id: 'ladder-latency',
    question: 'How good is each model for the time that a prediction takes?',
    axis: 'latency of one row',
    phrase: 'time',
    priceOf: (model) => engineOf(model, 'compiled')?.latency.medianMicroseconds ?? null,
    format: formatMicroseconds,
    cell: (microseconds) => ({ kind: 'latency', microseconds }),
  },
];

/** A model with its score and its price. */
interface Priced {
  readonly id: string;
  readonly style: MarkStyle;
  readonly score: number;
  readonly price: number;
}

const plotHeight = 190;

/**
 * Every model that looks at a row by its score over its price, with the frontier of those that none beats in both; none
 * without a ladder. The baseline would often press all others into a corner.
 */
export function ladderFigures(result: ComparisonResult): Figure[] {
  return result.ladder === undefined ? [] : prices.flatMap((price) => ladderFigure(result, price) ?? []);
}

function ladderFigure(result: ComparisonResult, price: Price): Figure | null {
  const { metric, pointSize } = result.comparison;
  const models = pricedModels(result, price);
  if (models.length < 2) return null;
  const { toPlot, formatPlot } = scoreFormat({ metric, pointSize });
  const domain = padded(
    models.map(({ score }) => toPlot(score)),
    0.1,
  );
  const [low, high] = paddedLog(models.map((model) => model.price));
  const ticks = roundLabels(...domain, 4, formatPlot);
  const area = {
    left: widthOfTicks(ticks),
    right: figureWidth - 4,
    top: lineHeight + 8,
    bottom: lineHeight + 8 + plotHeight,
  };
  const toX = scaleLog().domain([low, high]).range([area.left, area.right]);
  const toY = scaleLinear().domain(domain).range([area.bottom, area.top]);
  const placeOf = (model: Priced): Point => [toX(model.price), toY(toPlot(model.score))];
  const frontier = frontierOf(models, findMetric(metric).lowerIsBetter);
  const places = placeLabels(
    models.map((model) => ({ at: placeOf(model), text: modelHeading(model.id) })),
    area,
  );
  return drawnFigure({
    id: price.id,
    question: price.question,
    answer: `Worth their ${price.phrase}: ${listTexts(
      frontier.map(({ id }) => `the ${modelTitle(id)}`),
      frontier.length,
    )}. Every other model is no better than a cheaper one.`,
    height: area.bottom + axisHeight,
    drawing: [
      horizontalAxis(area, toX, logTicks([low, high], price.format), price.axis),
      verticalAxis(area, toY, ticks, scoreAxisTitle(metric)),
      element('path', { class: 'frontier', d: stepsThrough(frontier.map(placeOf), area.right) }),
      ...models.map((model) => dot(model.style, placeOf(model), { x: model.price, y: model.score })),
      ...models.map(({ id, style }, index) => {
        const { x, y, anchor } = places[index] as (typeof places)[number];
        return labelBeside(x, y, modelHeading(id), { anchor, classes: `${style.className} name` });
      }),
    ],
    numbers: numbersTable(
      ['Model', scoreTitle(metric), price.axis, 'On the frontier'],
      models.map((model) => [
        modelHeading(model.id),
        { kind: 'metric', metric, value: model.score },
        price.cell(model.price),
        { kind: 'text', text: frontier.includes(model) ? 'yes' : 'no' },
      ]),
    ),
  });
}

function pricedModels(result: ComparisonResult, { priceOf }: Price): Priced[] {
  const { comparison } = result;
  const all = everyModel(result).filter(({ role }) => role !== 'baseline');
  const styles = stylesOf(all);
  return all.flatMap((model, index) => {
    const price = priceOf(model);
    const score = figureOf(model, comparison.metric).mean;
    return price === null || score === null
      ? []
      : [{ id: model.id, style: styles[index] as MarkStyle, score, price }];
  });
}

/** The models that are better than every cheaper one, the cheapest first. */
function frontierOf(models: readonly Priced[], lowerIsBetter: boolean): Priced[] {
  const worth = ({ score }: Priced): number => (lowerIsBetter ? -score : score);
  const frontier: Priced[] = [];
  for (const model of models.toSorted((a, b) => a.price - b.price || worth(b) - worth(a))) {
    const last = frontier.at(-1);
    if (last === undefined || worth(model) > worth(last)) frontier.push(model);
  }
  return frontier;
}

/** What is to be had for each price: a step at each model. */
function stepsThrough(points: readonly Point[], right: number): string {
  const [first, ...others] = points.map(([x, y]) => [rounded(x), rounded(y)] as const);
  if (first === undefined) return '';
  return `M${first[0]},${first[1]}${others.map(([x, y]) => `H${x}V${y}`).join('')}H${right}`;
}
