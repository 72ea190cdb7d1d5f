import { range } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import type { Dependence, ExplanationResult } from '../../../results/explanation-result.ts';
import { formatCount, formatPercent, formatQuantity } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import type { Cell } from '../../document/cell.ts';
import { explainedIds } from '../../explain/explained-figures.ts';
import { type Label, roundLabels } from '../../plot/round-labels.ts';
import { modelHeading } from '../../wording/model-title.ts';
import { horizontalAxis, verticalAxis, widthOfTicks } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import { netStyle, regressionStyle } from '../drawing/mark-style.ts';
import { dot, type Point, path } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { type NumbersRow, numbersTable } from '../drawing/numbers-table.ts';
import { layoutPanels } from '../drawing/panels.ts';
import { type Area, lineHeight, nameWithin } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

type Moved = Dependence['features'][number];

/** What of both models is drawn, and how far beside its level, where the marks of both would lie on each other. */
const lines = [
  { style: netStyle, of: ({ net }: Moved) => net, aside: -5 },
  { style: regressionStyle, of: ({ regression }: Moved) => regression, aside: 5 },
] as const;

/** How the mean prediction of both models moves with a feature, a panel each over one scale; null where not recorded. */
export function dependenceFigure(result: ExplanationResult): Figure | null {
  const { dependence } = result;
  const features = dependence?.features.filter(({ values }) => values.length > 1) ?? [];
  if (dependence === undefined || features.length === 0) return null;
  const isShare = dependence.class !== null;
  const ids = explainedIds(result);
  const key = legend(
    [
      { style: netStyle, name: modelHeading(ids.net) },
      { style: regressionStyle, name: modelHeading(ids.regression) },
    ],
    lineHeight + 4,
  );
  const domain = padded(features.flatMap(({ net, regression }) => [...net, ...regression]));
  const ticks = roundLabels(...domain, 4, (value, digits) =>
    isShare ? formatPercent(value, Math.max(0, digits - 2)) : formatQuantity(value),
  );
  const top = key.height + lineHeight + 4;
  const { areas, height } = layoutPanels(features.length, top, widthOfTicks(ticks));
  const named = isShare
    ? `probability of ${shownName(dependence.class, 24)}`
    : `predicted ${shownName(result.dataset.target.name, 24)}`;
  return drawnFigure({
    id: 'dependence',
    question: 'How does each prediction move with a feature?',
    answer: answerOf(dependence, features, isShare),
    height,
    drawing: [
      label(2, lineHeight - 3, `Mean ${named}`, { classes: 'muted' }),
      key.drawing,
      ...features.map((feature, index) => drawPanel(feature, areas[index] as Area, domain, ticks)),
    ],
    numbers: numbersTable(
      ['Feature', 'Value', modelHeading(ids.net), modelHeading(ids.regression)],
      features.flatMap((feature) => rowsOf(feature, isShare)),
    ),
  });
}

function drawPanel(
  feature: Moved,
  area: Area,
  domain: readonly [number, number],
  ticks: readonly Label[],
): Markup {
  const { placeOf, toX, labels } = valueAxis(feature.values, area);
  const toY = scaleLinear().domain(domain).range([area.bottom, area.top]);
  const areLevels = typeof feature.values[0] === 'string';
  const drawLine = ({ style, of, aside }: (typeof lines)[number]): Markup => {
    const predictions = of(feature);
    const points = predictions.map(
      (prediction, index): Point => [placeOf(index) + (areLevels ? aside : 0), toY(prediction)],
    );
    return group(
      ...(areLevels ? [] : [path(style, points)]),
      ...points.map((point, index) =>
        dot(
          style,
          point,
          { x: feature.values[index] as number | string, y: predictions[index] as number },
          false,
          areLevels ? 50 : 20,
        ),
      ),
    );
  };
  return group(
    label(area.left, area.top - 8, nameWithin(feature.feature, area.right - area.left, true), {
      classes: 'strong',
    }),
    horizontalAxis(area, toX, labels, ''),
    verticalAxis(area, toY, ticks, ''),
    ...lines.map(drawLine).toReversed(),
  );
}

/** An axis of a feature's values: where each stands by its index, and the labels by their own values. */
interface ValueAxis {
  readonly placeOf: (index: number) => number;
  readonly toX: (value: number) => number;
  readonly labels: readonly Label[];
}

/** Numbers stand by their size, levels beside each other under as many letters as there is room for. */
function valueAxis(values: Moved['values'], { left, right }: Area): ValueAxis {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) {
    const domain = padded(numbers, 0.03);
    const toX = scaleLinear().domain(domain).range([left, right]);
    const labels = roundLabels(...domain, 2, (value) => formatQuantity(value));
    return { placeOf: (index) => toX(numbers[index] as number), toX, labels };
  }
  const toLevel = scalePoint<number>().domain(range(values.length)).range([left, right]).padding(0.5);
  const placeOf = (index: number): number => toLevel(index) ?? left;
  const labels = values.map((value, index) => ({
    value: index,
    text: nameWithin(String(value), toLevel.step() - 4),
  }));
  return { placeOf, toX: placeOf, labels };
}

function rowsOf({ feature, values, net, regression }: Moved, isShare: boolean): NumbersRow[] {
  const cell = (value: number): Cell =>
    isShare ? { kind: 'percent', share: value } : { kind: 'quantity', value };
  return values.map((value, index) => [
    feature,
    { kind: 'text', text: typeof value === 'number' ? formatQuantity(value) : value },
    cell(net[index] as number),
    cell(regression[index] as number),
  ]);
}

/** The feature that the models differ most about, and where. */
function answerOf({ rows }: Dependence, features: readonly Moved[], isShare: boolean): string {
  const gaps = features.flatMap(({ feature, values, net, regression }) =>
    values.map((value, index) => {
      const [ofNet, ofRegression] = [net[index] as number, regression[index] as number];
      return { feature, value, ofNet, ofRegression, gap: Math.abs(ofNet - ofRegression) };
    }),
  );
  const widest = gaps.reduce((a, b) => (b.gap > a.gap ? b : a));
  const format = (value: number): string => (isShare ? formatPercent(value) : formatQuantity(value));
  const where = typeof widest.value === 'number' ? formatQuantity(widest.value) : shownName(widest.value, 20);
  return `The models differ most where ${shownName(widest.feature, 24)} is ${where}: the net predicts ${format(widest.ofNet)}, the regression ${format(widest.ofRegression)}. Means over ${formatCount(rows)} rows that are given the value and keep all else.`;
}
