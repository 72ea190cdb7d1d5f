import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type {
  CalibrationBin,
  ClassificationResult,
  ComparisonResult,
} from '../../../results/comparison-result.ts';
import { formatDecimals } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis, verticalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import type { MarkStyle } from '../drawing/mark-style.ts';
import { dot, path, rectangle, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { shareTicks } from '../drawing/panels.ts';
import { type Area, figureWidth, lineHeight } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import type { Figure } from '../figure.ts';
import { predictedModels } from './predicted-models.ts';

interface Calibrated {
  readonly id: string;
  readonly style: MarkStyle;
  readonly bins: readonly CalibrationBin[];
}

const plotHeight = 210;
const countsHeight = 34;

/** Whether probabilities mean what they say, and how often each is given; null where a number is predicted. */
export function calibrationFigure(result: ComparisonResult): Figure | null {
  if (result.task === 'regression' || result.predictions === undefined) return null;
  const models = calibratedModels(result);
  const { classes } = result.dataset.target;
  const [event, named] =
    classes.length === 2
      ? [`share that is ${shownName(classes[1]?.label ?? '', 20)}`, shownName(classes[1]?.label ?? '', 20)]
      : ['share that is right', 'the answer'];
  const key = legend(
    models.map(({ id, style }) => ({ style, name: modelHeading(id) })),
    0,
  );
  const top = key.height + lineHeight + 8;
  const area: Area = { left: 54, right: figureWidth - 22, top, bottom: top + plotHeight };
  const toX = scaleLinear().range([area.left, area.right]);
  const toY = scaleLinear().range([area.bottom, area.top]);
  const below = area.bottom + axisHeight + 6;
  const counts = models.map((model, index) =>
    drawCounts(model, below + index * (countsHeight + lineHeight), toX),
  );
  return drawnFigure({
    id: 'calibration',
    question: `Does a probability of 80 % come true in 80 of 100 cases?`,
    answer: `${models.map((model) => `The ${modelTitle(model.id)} is off by ${formatDecimals(meanGap(model) * 100, 1)} points on average.`).join(' ')} On the dotted line it comes true as often as is said; bars are the rows at each probability, and hollow marks stand for fewer than ${fewestRows}.`,
    height: below + models.length * (countsHeight + lineHeight),
    drawing: [
      key.drawing,
      horizontalAxis(area, toX, shareTicks, `probability of ${named}`),
      verticalAxis(area, toY, shareTicks, event),
      segment('guide', [toX(0), toY(0)], [toX(1), toY(1)]),
      ...models.map((model) => drawModel(model, toX, toY)).toReversed(),
      ...counts,
    ],
    numbers: numbersTable(
      ['Model', 'Mean probability', event, 'Rows'],
      models.flatMap(({ id, bins }) =>
        bins.map(
          ({ predicted, observed, rows }) =>
            [
              modelHeading(id),
              { kind: 'percent', share: predicted },
              { kind: 'percent', share: observed },
              { kind: 'count', value: rows },
            ] as const,
        ),
      ),
    ),
  });
}

function calibratedModels(result: ClassificationResult): Calibrated[] {
  return predictedModels(result).map(({ model: { id }, style, summary }) => ({
    id,
    style,
    bins: summary.calibration,
  }));
}

/** Of fewer rows a share is chance: they are drawn hollow, and no line leads to them. */
const fewestRows = 30;

function drawModel(
  { style, bins }: Calibrated,
  toX: (share: number) => number,
  toY: (share: number) => number,
): Markup {
  return group(
    path(
      style,
      bins
        .filter(({ rows }) => rows >= fewestRows)
        .map(({ predicted, observed }) => [toX(predicted), toY(observed)]),
    ),
    ...bins.map(({ predicted, observed, rows }) =>
      dot(style, [toX(predicted), toY(observed)], { x: predicted, y: observed }, rows < fewestRows, 44),
    ),
  );
}

/** How many rows lie in each tenth. */
function drawCounts({ id, style, bins }: Calibrated, top: number, toX: (share: number) => number): Markup {
  const most = max(bins, ({ rows }) => rows) ?? 1;
  const base = top + lineHeight + countsHeight - 8;
  const width = toX(0.1) - toX(0);
  return group(
    label(0, top + lineHeight - 4, `rows, ${modelHeading(id).toLowerCase()}`, { classes: 'muted' }),
    segment('axis', [toX(0), base], [toX(1), base]),
    ...bins.map(({ predicted, rows }) => {
      const tenth = Math.min(9, Math.max(0, Math.ceil(predicted * 10) - 1));
      const height = (rows / most) * (countsHeight - 8);
      return rectangle(
        `mark ${style.className} bar`,
        [toX(tenth / 10) + 1, base - height],
        [width - 2, height],
        { y: rows },
      );
    }),
  );
}

/** The mean distance between what is said and what comes true, over the rows (Naeini and others, 2015). */
function meanGap({ bins }: Calibrated): number {
  const rows = sum(bins, (bin) => bin.rows);
  return sum(bins, (bin) => (bin.rows / rows) * Math.abs(bin.predicted - bin.observed));
}
