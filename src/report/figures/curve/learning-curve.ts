import { scaleLinear, scaleLog } from 'd3-scale';
import { findMetric, type MetricName } from '../../../metrics/registry.ts';
import { findModel } from '../../../models/registry.ts';
import type { CurveResult, CurveScore } from '../../../results/curve-result.ts';
import { formatCount } from '../../../text/format.ts';
import { payOffSentence } from '../../curve/pay-off-sentence.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { scoreAxisTitle, scoreFormat } from '../../wording/score-format.ts';
import { axisHeight, horizontalAxis, verticalAxis, widthOfTicks } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import { styleOfPlace } from '../drawing/mark-style.ts';
import { band, dot, path, segment } from '../drawing/marks.ts';
import { group } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight, textWidth } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

/** A model at a size. */
interface CurvePoint {
  readonly rows: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const plotHeight = 190;

/** The models over ever more training rows with their intervals, and where the candidate pays off. */
export function learningCurveFigure(result: CurveResult): Figure {
  const { sizes, metric, payOff } = result;
  const ids = sizes[0]?.models.map(({ id }) => id) ?? [];
  const { toPlot, formatPlot } = scoreFormat(result);
  const lines = ids.map((id, place) => ({
    id,
    style: styleOfPlace(place),
    points: pointsOf(result, place),
    // Bands of five models over each other would hide what they are about.
    hasBand: findModel(id).role !== 'ladder',
  }));
  const domain = padded(
    lines.flatMap(({ points, hasBand }) =>
      points.flatMap(({ mean, low, high }) => (hasBand ? [low, high] : [mean]).map(toPlot)),
    ),
    0.03,
  );
  const ticks = roundLabels(...domain, 5, formatPlot);
  const key = legend(
    lines.map(({ id, style }) => ({ style, name: modelHeading(id) })),
    0,
  );
  const eventHeight = payOff.rows === null ? 0 : lineHeight;
  const top = key.height + lineHeight + 6 + eventHeight;
  const area = { left: widthOfTicks(ticks), right: figureWidth - 10, top, bottom: top + plotHeight };
  const rows = sizes.map((size) => size.rows);
  const toX = scaleLog()
    .domain([rows[0] ?? 1, (rows.at(-1) ?? 1) * 1.0001])
    .range([area.left + 8, area.right - 8]);
  const toY = scaleLinear().domain(domain).range([area.bottom, area.top]);
  return drawnFigure({
    id: 'learning-curve',
    question: `From how many rows on is the ${modelTitle(ids[0] ?? '')} worth it?`,
    answer: payOffSentence(result),
    height: area.bottom + axisHeight,
    drawing: [
      key.drawing,
      horizontalAxis(
        area,
        toX,
        rows.map((value) => ({ value, text: formatCount(value) })),
        'training rows (logarithmic); bands are 95 % intervals',
      ),
      verticalAxis({ ...area, top: area.top - eventHeight }, toY, ticks, scoreAxisTitle(metric)),
      ...payOffMark(payOff.rows, payOff.settledRows, toX, area),
      ...lines
        .filter(({ hasBand }) => hasBand)
        .map(({ style, points }) =>
          band(
            style,
            points.map(({ rows: x, low, high }) => ({
              x: toX(x),
              low: toY(toPlot(low)),
              high: toY(toPlot(high)),
            })),
          ),
        ),
      ...lines
        .map(({ style, points }) =>
          group(
            path(
              style,
              points.map(({ rows: x, mean }) => [toX(x), toY(toPlot(mean))]),
            ),
            ...points.map(({ rows: x, mean, low, high }) =>
              dot(style, [toX(x), toY(toPlot(mean))], { x, y: mean, low, high }, false, 44),
            ),
          ),
        )
        .toReversed(),
    ],
    numbers: numbersTable(
      ['Training rows', ...ids.map(modelHeading)],
      sizes.map((size) => [
        formatCount(size.rows),
        ...size.models.map(
          ({ mean, low, high }) =>
            ({ kind: 'scoreInterval', mean, low, high, metric, pointSize: result.pointSize }) as const,
        ),
      ]),
    ),
  });
}

/** A model at the sizes that define the metric. */
function pointsOf({ sizes, metric }: CurveResult, place: number): CurvePoint[] {
  return sizes.flatMap(({ rows, models }) => {
    const { mean, low, high } = models[place] as CurveScore;
    return mean === null ? [] : [{ rows, mean, ...possible(metric, low ?? mean, high ?? mean) }];
  });
}

/** An interval does not reach below what a score can be, nor that of a share above. */
function possible(metric: MetricName, low: number, high: number): { low: number; high: number } {
  const { kind, range } = findMetric(metric);
  return { low: Math.max(range[0], low), high: kind === 'share' ? Math.min(range[1], high) : high };
}

/** A line where the candidate starts to pay off. */
function payOffMark(
  rows: number | null,
  settledRows: number | null,
  toX: (rows: number) => number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
) {
  if (rows === null) return [];
  const [x, text] = [toX(rows), settledRows === null ? 'may pay off' : 'pays off'];
  const anchor = x + textWidth(text) > figureWidth ? 'end' : 'start';
  return [
    segment('guide', [x, top - 4], [x, bottom], { x: rows }),
    label(x + (anchor === 'end' ? -4 : 4), top - 2, text, { anchor, classes: 'strong' }),
  ];
}
