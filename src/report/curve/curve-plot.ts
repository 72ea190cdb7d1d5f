import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { CurveResult, CurveScore } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import type { Ink, InkedLine, Plot } from '../document/plot.ts';
import { createCanvas } from '../plot/canvas.ts';
import { linePlot, type PlotPoint } from '../plot/line-plot.ts';
import { modelStyle } from '../plot/model-style.ts';
import { terminalWidth } from '../render/layout.ts';
import { modelTitle } from '../wording/model-title.ts';
import { scoreAxisTitle, scoreFormat } from '../wording/score-format.ts';
import { payOffSentence } from './pay-off-sentence.ts';

/** With a heading and two sentences, and the line for the next command, that fills a terminal of 24 lines. */
const plotRows = 9;

/** What stands where several meet. */
const overlap = { mark: '◉', band: '▒' } as const;

/** The compared models over the training rows, with their intervals and a legend below. */
export function curvePlot(result: CurveResult): Plot {
  const { sizes, pointSize, metric, payOff } = result;
  const series = comparedIds(result).map((id, place) => ({
    ...modelStyle(place),
    name: modelTitle(id),
    points: sizes.flatMap(({ rows, models }) =>
      plotPoint(rows, models[place] as CurveScore, pointSize, metric),
    ),
  }));
  const drawing = linePlot({
    columns: terminalWidth,
    rows: plotRows,
    x: sizes.map(({ rows }) => rows),
    formatX: formatCount,
    formatY: scoreFormat(result).formatPlot,
    // The net, on which the question turns, lies on top.
    series: series.toReversed(),
    overlap,
    event: payOff.rows,
  });
  return {
    kind: 'plot',
    title: `${scoreAxisTitle(metric)} over training rows`,
    lines: [...drawing, ...legend(result)],
    alternative: payOffSentence(result),
    data: {
      kind: 'lines',
      x: 'training rows',
      series: series.map(({ name, points }) => ({ name, points })),
      event: payOff.rows,
    },
  };
}

/** A score in points, or hundredths; its interval does not reach below what it can be, nor that of a share above. */
function plotPoint(
  x: number,
  { mean, low, high }: CurveScore,
  pointSize: number,
  metric: MetricName,
): PlotPoint[] {
  if (mean === null) return [];
  const { kind, range } = findMetric(metric);
  const [least, most] = kind === 'share' ? range : [range[0], Number.POSITIVE_INFINITY];
  return [
    {
      x,
      y: mean / pointSize,
      low: Math.max(least, low ?? mean) / pointSize,
      high: Math.min(most, high ?? mean) / pointSize,
    },
  ];
}

function comparedIds({ sizes }: CurveResult): string[] {
  return (sizes[0]?.models ?? []).map(({ id }) => id);
}

function legend(result: CurveResult): InkedLine[] {
  const { payOff } = result;
  const ids = comparedIds(result);
  const canvas = createCanvas(terminalWidth, 1);
  let column = 1;
  const put = (text: string, ink?: Ink): void => {
    canvas.put(column, 0, text, ink);
    column += text.length;
  };
  ids.forEach((id, place) => {
    const { mark, ink } = modelStyle(place);
    put(mark, ink);
    put(` ${modelTitle(id)}  `);
  });
  put(`${overlap.mark} ${ids.length === 2 ? 'both' : 'several'}  `);
  ids.forEach((_, place) => {
    const { band, ink } = modelStyle(place);
    put(band, ink);
    put(' ');
  });
  put(`${overlap.band} 95 % intervals`);
  if (payOff.rows !== null) put(payOff.settledRows === null ? '  ▲ may pay off' : '  ▲ pays off');
  return canvas.lines();
}
