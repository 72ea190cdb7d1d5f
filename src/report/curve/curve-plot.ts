import { lossMetrics, type MetricName } from '../../metrics/metric-name.ts';
import type { CurveResult, CurveScore } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import { createCanvas } from '../plot/canvas.ts';
import { linePlot, type PlotPoint, type PlotSeries } from '../plot/line-plot.ts';
import { terminalWidth } from '../render/layout.ts';
import { modelTitle } from '../wording/model-title.ts';
import { isPlainNumber, scoreFormat, scoreTitle } from '../wording/score-format.ts';

/** With a heading and two sentences, and the line for the next command, that fills a terminal of 24 lines. */
const plotRows = 9;

/** What stands where both meet. */
const overlap = { mark: '◉', band: '▒' } as const;
/** The net and the regression, told apart without colour. */
const styles = [
  { mark: '●', line: '━', band: '░', ink: 'cyan' },
  { mark: '○', line: '╌', band: '·', ink: 'yellow' },
] as const;

/** Both models over the training rows, with their intervals, a title above and a legend below. */
export function curvePlot(result: CurveResult, inColour: boolean): string {
  const { sizes, pointSize, metric, payOff } = result;
  const series = styles.map((style, model): PlotSeries => {
    const points = sizes.flatMap(({ rows, models }) =>
      plotPoint(rows, models[model] as CurveScore, pointSize, metric),
    );
    return { ...style, points };
  });
  const lines = linePlot(
    {
      columns: terminalWidth,
      rows: plotRows,
      x: sizes.map(({ rows }) => rows),
      formatX: formatCount,
      formatY: scoreFormat(result).formatPlot,
      // The net, on which the question turns, lies on top.
      series: series.toReversed(),
      overlap,
      event: payOff.rows,
    },
    inColour,
  );
  return [title(metric), ...lines, legend(result, inColour)].join('\n');
}

/** A score in points, or hundredths; its interval does not reach beyond what a share can be. */
function plotPoint(
  x: number,
  { mean, low, high }: CurveScore,
  pointSize: number,
  metric: MetricName,
): PlotPoint[] {
  if (mean === null) return [];
  const limit =
    isPlainNumber(metric) || metric === 'rmse' || metric === 'mae' ? Number.POSITIVE_INFINITY : 100;
  return [
    {
      x,
      y: mean / pointSize,
      low: metric === 'rSquared' ? (low ?? mean) / pointSize : Math.max(0, (low ?? mean) / pointSize),
      high: Math.min(limit, (high ?? mean) / pointSize),
    },
  ];
}

function title(metric: MetricName): string {
  const direction = lossMetrics.has(metric) ? ['lower is better'] : [];
  return ` ${scoreTitle(metric, ...direction)} over training rows`;
}

function legend({ sizes, payOff }: CurveResult, inColour: boolean): string {
  const canvas = createCanvas(terminalWidth, 1);
  let column = 1;
  const put = (text: string, ink?: 'cyan' | 'yellow'): void => {
    canvas.put(column, 0, text, ink);
    column += text.length;
  };
  const [size] = sizes;
  styles.forEach(({ mark, ink }, model) => {
    put(mark, ink);
    put(` ${modelTitle((size?.models[model] as CurveScore).id)}  `);
  });
  put(`${overlap.mark} both  `);
  for (const { band, ink } of styles) {
    put(band, ink);
    put(' ');
  }
  put(`${overlap.band} 95 % intervals`);
  if (payOff.rows !== null) put(payOff.settledRows === null ? '  ▲ may pay off' : '  ▲ pays off');
  return canvas.lines(inColour).join('\n');
}
