import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type {
  ClassificationResult,
  ComparisonResult,
  ThresholdCurve,
} from '../../../results/comparison-result.ts';
import { formatPercent } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import type { Cell } from '../../document/cell.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { horizontalAxis, verticalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import type { MarkStyle } from '../drawing/mark-style.ts';
import { dot, path, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { type NumbersRow, numbersTable } from '../drawing/numbers-table.ts';
import { layoutPanels, shareTicks } from '../drawing/panels.ts';
import { type Area, nameWithin } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import type { Figure } from '../figure.ts';
import { predictedModels } from './predicted-models.ts';

/** Two shares of a threshold, by how many rows of the class and other rows it lets through. */
interface Kind {
  readonly id: string;
  readonly x: string;
  readonly y: string;
  readonly question: (name: string) => string;
  readonly pointOf: (counts: Passed) => SharePoint;
  /** What the line of chance is, where there is one. */
  readonly chance: (curve: ThresholdCurve) => readonly [from: SharePoint, to: SharePoint];
  readonly answer: (operating: SharePoint) => string;
  /** The points before the first threshold's: where nothing is let through. */
  readonly start: readonly SharePoint[];
  /** Of fewer rows that are let through, a share is chance and not drawn. */
  readonly fewestRows: number;
}

/** Rows that were let through, of so many. */
interface Passed {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly positives: number;
  readonly negatives: number;
}

type SharePoint = readonly [x: number, y: number];

const roc: Kind = {
  id: 'roc',
  x: 'false alarms among the others',
  y: 'found of the class',
  question: (name) => `How well do the models tell ${name} from the rest?`,
  pointOf: ({ truePositives, falsePositives, positives, negatives }) => [
    falsePositives / negatives,
    truePositives / positives,
  ],
  chance: () => [
    [0, 0],
    [1, 1],
  ],
  answer: ([alarms, found]) =>
    `finds ${formatPercent(found)} of them at ${formatPercent(alarms)} false alarms`,
  start: [[0, 0]],
  fewestRows: 0,
};

const precisionRecall: Kind = {
  id: 'precision-recall',
  x: 'found of the class (recall)',
  y: 'right of those taken for it (precision)',
  question: (name) => `Of the rows taken for ${name}, how many are?`,
  pointOf: ({ truePositives, falsePositives, positives }) => [
    truePositives / positives,
    truePositives / (truePositives + falsePositives),
  ],
  chance: ({ positives, negatives }) => {
    const share = positives / (positives + negatives);
    return [
      [0, share],
      [1, share],
    ];
  },
  answer: ([found, right]) => `is right in ${formatPercent(right)} and finds ${formatPercent(found)} of them`,
  start: [],
  fewestRows: 20,
};

/** A model's curve of a class, and where its answers lie on it. */
interface Drawn {
  readonly id: string;
  readonly style: MarkStyle;
  readonly curve: ThresholdCurve;
  readonly operating: SharePoint | null;
}

/** In a table of many curves each has so many rows. */
const mostRows = 20;

/** ROC and precision-recall curves, a panel a class; none where a number is predicted or classes are many. */
export function thresholdCurveFigures(result: ComparisonResult): Figure[] {
  if (result.task === 'regression') return [];
  const classes = result.predictions?.models[0]?.curves.map((curve) => curve.class) ?? [];
  if (classes.length === 0) return [];
  return [roc, precisionRecall].map((kind) => curvesFigure(result, classes, kind));
}

function curvesFigure(result: ClassificationResult, classes: readonly string[], kind: Kind): Figure {
  const panels = classes.map((name) => curvesOf(result, name, kind));
  const [first = []] = panels;
  const key = legend(
    first.map(({ id, style }) => ({ style, name: modelHeading(id) })),
    0,
  );
  const { areas, height } = layoutPanels(classes.length, key.height);
  const [only] = classes.length === 1 ? classes : [];
  const name = only === undefined ? 'each class' : shownName(only, 24);
  return drawnFigure({
    id: kind.id,
    question: kind.question(name),
    answer: answerOf(first, kind, only),
    height,
    drawing: [
      key.drawing,
      ...panels.map((curves, index) =>
        drawPanel(curves, kind, areas[index] as Area, only === undefined ? (classes[index] as string) : null),
      ),
    ],
    numbers: numbersTable(
      ['Model', 'Class', 'Threshold', kind.x, kind.y],
      panels.flat().flatMap((drawn) => rowsOf(drawn, kind, classes.length > 1)),
    ),
  });
}

function curvesOf(result: ClassificationResult, name: string, { pointOf }: Kind): Drawn[] {
  const code = result.dataset.target.classes.findIndex(({ label: other }) => other === name);
  return predictedModels(result).flatMap(({ model: { id, confusion }, style, summary }) => {
    const curve = summary.curves.find((other) => other.class === name);
    if (curve === undefined) return [];
    const passed = passedBy(confusion, code);
    const operating = passed.truePositives + passed.falsePositives === 0 ? null : pointOf(passed);
    return [{ id, style, curve, operating }];
  });
}

/** The rows that a model answers with a class. */
function passedBy(confusion: readonly (readonly number[])[], code: number): Passed {
  const ofClass = confusion[code] ?? [];
  const truePositives = ofClass[code] ?? 0;
  const others = confusion.filter((_, truth) => truth !== code);
  return {
    truePositives,
    falsePositives: sum(others, (row) => row[code]),
    positives: sum(ofClass),
    negatives: sum(others, (row) => sum(row)),
  };
}

/** The points of a curve that are drawn, each with its threshold. */
function pointsOf(
  { positives, negatives, ...curve }: ThresholdCurve,
  { pointOf, fewestRows }: Kind,
): { readonly threshold: number; readonly point: SharePoint }[] {
  return curve.thresholds.flatMap((threshold, index) => {
    const [truePositives, falsePositives] = [
      curve.truePositives[index] ?? 0,
      curve.falsePositives[index] ?? 0,
    ];
    return truePositives + falsePositives < fewestRows
      ? []
      : [{ threshold, point: pointOf({ truePositives, falsePositives, positives, negatives }) }];
  });
}

function drawPanel(curves: readonly Drawn[], kind: Kind, area: Area, title: string | null): Markup {
  const toX = scaleLinear().range([area.left, area.right]);
  const toY = scaleLinear().range([area.bottom, area.top]);
  const place = ([x, y]: SharePoint): SharePoint => [toX(x), toY(y)];
  const [first] = curves;
  const chance = first === undefined ? [] : [kind.chance(first.curve)];
  const isSmall = title !== null;
  const heading = isSmall
    ? [
        label(area.left, area.top - 8, nameWithin(title, area.right - area.left, true), {
          classes: 'strong',
        }),
      ]
    : [];
  return group(
    horizontalAxis(area, toX, shareTicks, isSmall ? '' : kind.x),
    verticalAxis(area, toY, shareTicks, isSmall ? '' : kind.y),
    ...heading,
    ...chance.map(([from, to]) => segment('guide', place(from), place(to))),
    ...curves
      .map(({ style, curve }) =>
        path(style, [...kind.start, ...pointsOf(curve, kind).map(({ point }) => point)].map(place)),
      )
      .toReversed(),
    ...curves
      .flatMap(({ style, operating }) =>
        operating === null ? [] : [dot(style, place(operating), { x: operating[0], y: operating[1] })],
      )
      .toReversed(),
  );
}

function answerOf(curves: readonly Drawn[], kind: Kind, only: string | undefined): string {
  const axes = `Across: ${kind.x}; up: ${kind.y}. A mark is where a model answers, the dotted line is guessing.`;
  if (only === undefined) return axes;
  const operating = curves.flatMap(({ id, operating: point }) =>
    point === null ? [] : [`The ${modelTitle(id)} ${kind.answer(point)}.`],
  );
  return [...operating, 'A mark is where a model answers, the dotted line is guessing.'].join(' ');
}

function rowsOf({ id, curve }: Drawn, kind: Kind, areMany: boolean): NumbersRow[] {
  const every = areMany ? Math.ceil(curve.thresholds.length / mostRows) : 1;
  const points = pointsOf(curve, kind);
  return points.flatMap(({ threshold, point: [x, y] }, index): NumbersRow[] => {
    if (index % every !== 0 && index !== points.length - 1) return [];
    const share = (value: number): Cell => ({ kind: 'percent', share: value });
    return [
      [
        modelHeading(id),
        { kind: 'text', text: curve.class },
        { kind: 'number', value: threshold },
        share(x),
        share(y),
      ],
    ];
  });
}
