import { findMetric, type MetricName } from '../../metrics/registry.ts';
import { findModel } from '../../models/registry.ts';
import type { CurveResult, CurveScore } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import type { Ink, InkedLine, InkedRun, Plot } from '../document/plot.ts';
import { linePlot, type PlotPoint } from '../plot/line-plot.ts';
import { type ModelStyle, modelStyle } from '../plot/model-style.ts';
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
  const series = modelIds(result).map((id, place) => ({
    ...styleOf(id, place),
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

function modelIds({ sizes }: CurveResult): string[] {
  return (sizes[0]?.models ?? []).map(({ id }) => id);
}

/** The ladder's models have no bands: five over each other would hide what they are about. */
function styleOf(id: string, place: number): Omit<ModelStyle, 'band'> & { readonly band: string | null } {
  const style = modelStyle(place);
  return findModel(id).role === 'ladder' ? { ...style, band: null } : style;
}

function legend(result: CurveResult): InkedLine[] {
  const { payOff } = result;
  const ids = modelIds(result);
  const models = ids.map((id, place) => {
    const { mark, ink } = modelStyle(place);
    return [key(mark, ink), key(` ${modelTitle(id)}  `)];
  });
  const bands = ids.flatMap((id, place) => {
    const { band, ink } = styleOf(id, place);
    return band === null ? [] : [key(band, ink), key(' ')];
  });
  const event = payOff.settledRows === null ? '  ▲ may pay off' : '  ▲ pays off';
  return legendLines([
    ...models,
    [key(`${overlap.mark} ${ids.length === 2 ? 'both' : 'several'}  `)],
    [...bands, key(`${overlap.band} 95 % intervals`), ...(payOff.rows === null ? [] : [key(event)])],
  ]);
}

function key(text: string, ink: Ink | null = null): InkedRun {
  return { text, ink };
}

/** Entries one after the other, each whole on a line. */
function legendLines(entries: readonly (readonly InkedRun[])[]): InkedLine[] {
  const lines: InkedRun[][] = [[]];
  for (const entry of entries) {
    const line = lines.at(-1) as InkedRun[];
    const isFull = lengthOf([...line, ...entry]) > terminalWidth - 1;
    if (isFull && line.length > 0) lines.push([...entry]);
    else line.push(...entry);
  }
  return lines.map((line) => [key(' '), ...withoutEnd(line)]);
}

/** A line without the spaces that would part it from the next entry. */
function withoutEnd(line: readonly InkedRun[]): InkedLine {
  const { text, ink } = line.at(-1) as InkedRun;
  return [...line.slice(0, -1), { text: text.trimEnd(), ink }];
}

function lengthOf(runs: readonly InkedRun[]): number {
  return runs
    .map(({ text }) => text)
    .join('')
    .trimEnd().length;
}
