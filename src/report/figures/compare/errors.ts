import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ComparisonResult, RegressionResult } from '../../../results/comparison-result.ts';
import { formatPercent, formatQuantity } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis, verticalAxis, widthOfTicks } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import type { MarkStyle } from '../drawing/mark-style.ts';
import { band, type Point, path, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { type Area, figureWidth, lineHeight } from '../drawing/size.ts';
import type { Figure } from '../figure.ts';
import { predictedModels } from './predicted-models.ts';

interface Counted {
  readonly id: string;
  readonly style: MarkStyle;
  /** Of all rows, between each edge and the next. */
  readonly shares: readonly number[];
  /** Beyond the first edge and the last. */
  readonly beyond: number;
}

const plotHeight = 170;

/** How the errors of both models are distributed; null where classes are predicted. */
export function errorsFigure(result: ComparisonResult): Figure | null {
  if (result.task === 'classification' || result.predictions === undefined) return null;
  const { errorEdges: edges } = result.predictions;
  if (edges.length < 2) return null;
  const models = countedModels(result);
  const highest = max(models, ({ shares }) => max(shares)) ?? 0;
  const ticks = roundLabels(0, highest, 4, (value, digits) => formatPercent(value, Math.max(0, digits - 2)));
  const key = legend(
    models.map(({ id, style }) => ({ style, name: modelHeading(id) })),
    0,
  );
  const top = key.height + lineHeight + 8;
  const area: Area = { left: widthOfTicks(ticks), right: figureWidth - 12, top, bottom: top + plotHeight };
  const [first, last] = [edges[0] as number, edges.at(-1) as number];
  const toX = scaleLinear().domain([first, last]).range([area.left, area.right]);
  const toY = scaleLinear()
    .domain([0, highest * 1.05])
    .range([area.bottom, area.top]);
  return drawnFigure({
    id: 'errors',
    question: 'How far off are the predictions?',
    answer: answerOf(models, edges),
    height: area.bottom + axisHeight,
    drawing: [
      key.drawing,
      horizontalAxis(
        area,
        toX,
        roundLabels(first, last, 4, (value) => formatQuantity(value)),
        `predicted − true ${shownName(result.dataset.target.name, 20)}`,
      ),
      verticalAxis(area, toY, ticks, 'share of the rows'),
      segment('guide', [toX(0), area.top], [toX(0), area.bottom]),
      ...models.map((model) => drawModel(model, edges, toX, toY)).toReversed(),
    ],
    numbers: numbersTable(
      ['Error from', 'to', ...models.map(({ id }) => modelHeading(id))],
      edges
        .slice(1)
        .map((edge, index) => [
          formatQuantity(edges[index] as number),
          { kind: 'quantity', value: edge },
          ...models.map(({ shares }) => ({ kind: 'percent', share: shares[index] as number }) as const),
        ]),
    ),
  });
}

function countedModels(result: RegressionResult): Counted[] {
  return predictedModels(result).map(({ model: { id }, style, summary: { errorCounts } }) => {
    const rows = sum(errorCounts);
    const shares = errorCounts.slice(1, -1).map((count) => count / rows);
    return { id, style, shares, beyond: 1 - sum(shares) };
  });
}

/** Steps from edge to edge, the room below them shaded. */
function drawModel(
  { style, shares }: Counted,
  edges: readonly number[],
  toX: (error: number) => number,
  toY: (share: number) => number,
): Markup {
  const steps = shares.flatMap((share, index): Point[] => [
    [toX(edges[index] as number), toY(share)],
    [toX(edges[index + 1] as number), toY(share)],
  ]);
  return group(
    band(
      style,
      steps.map(([x, y]) => ({ x, low: toY(0), high: y })),
    ),
    path(style, steps),
  );
}

/** How many rows each model gets right to within a round distance, which about half of them are. */
function answerOf(models: readonly Counted[], edges: readonly number[]): string {
  const distances = edges.filter((edge) => edge > 0);
  const within = ({ shares }: Counted, distance: number): number =>
    sum(
      shares.filter(
        (_, index) => Math.abs((edges[index] as number) + (edges[index + 1] as number)) / 2 < distance,
      ),
    );
  const [leader] = models;
  const distance =
    distances.find((edge) => leader !== undefined && within(leader, edge) >= 0.5) ??
    (distances.at(-1) as number);
  const told = models.map(
    (model) =>
      `The ${modelTitle(model.id)} is within ${formatQuantity(distance)} of the truth in ${formatPercent(within(model, distance), 0)} of the rows.`,
  );
  const beyond = max(models, (model) => model.beyond) ?? 0;
  return `${told.join(' ')} At most ${formatPercent(beyond)} lie beyond what is drawn.`;
}
