import { tunedPair } from '../../results/find-tuned.ts';
import type { TunedModel, TuneResult } from '../../results/tune-result.ts';
import { formatCount } from '../../text/format.ts';
import type { DistributionData, Ink, Plot } from '../document/plot.ts';
import { drawHorizontalAxis } from '../plot/axes.ts';
import { type Canvas, createCanvas } from '../plot/canvas.ts';
import { modelStyle } from '../plot/model-style.ts';
import { roundLabels } from '../plot/round-labels.ts';
import { terminalWidth } from '../render/layout.ts';
import { modelTitle } from '../wording/model-title.ts';
import { scoreFormat, scoreTitle } from '../wording/score-format.ts';
import { drawHistogram } from './histogram.ts';
import { type ScoreAxis, scoreAxis } from './score-axis.ts';
import { tuneSentences } from './tune-sentences.ts';

/** Of a model: a heading, a histogram and a line of marks. */
const barRows = 3;
const rowsOfModel = barRows + 2;
const left = 3;
const columns = terminalWidth - 2 * left;
/** Where the scale stands, below the models. */
const scaleRowOf = ({ models }: TuneResult): number => models.length * rowsOfModel;
/** Columns of the axis to a label on it. */
const columnsALabel = 12;

const line = '╌';
const marks = { untuned: '▲', seeming: '★', tuned: '◆', several: '※', toBeat: '┊' } as const;

/** How the settings of the models are distributed over the scores, better ones to the right. */
export function tunePlot(result: TuneResult): Plot {
  const axis = scoreAxis(result, columns);
  const canvas = createCanvas(terminalWidth, scaleRowOf(result) + 2);
  result.models.forEach((model, index) => {
    drawModel(canvas, model, modelStyle(index).ink, index * rowsOfModel, axis);
  });
  drawScale(canvas, axis, result);
  drawToBeat(canvas, axis, result);
  return {
    kind: 'plot',
    title: `${scoreTitle(result.metric)}: settings, better to the right`,
    lines: [...canvas.lines(), ...legend(axis).map((text) => [{ text, ink: null }])],
    alternative: tuneSentences(result)[0],
    data: {
      kind: 'distributions',
      groups: result.models.map(groupOf),
      reference: toBeat(result),
    },
  };
}

function groupOf({ id, settings, best, tuned }: TunedModel): DistributionData['groups'][number] {
  const known = (score: number | null | undefined): number[] => (typeof score === 'number' ? [score] : []);
  const mark = (name: string, score: number | null | undefined) =>
    known(score).map((value) => ({ name, value }));
  return {
    name: modelTitle(id),
    values: settings.flatMap(({ score }) => known(score.mean)),
    marks: [
      ...mark('untuned', settings[0]?.score.mean),
      ...mark('best, as it seems', settings[best]?.score.mean),
      ...mark('tuned', tuned.score.mean),
    ],
  };
}

function drawModel(
  canvas: Canvas,
  { id, settings, best, tuned }: TunedModel,
  ink: Ink,
  top: number,
  axis: ScoreAxis,
): void {
  canvas.put(1, top, `${modelTitle(id)}, ${formatCount(settings.length)} settings`, ink);
  const places = settings.flatMap(({ score }) => (score.mean === null ? [] : axis.toColumn(score.mean)));
  drawHistogram(canvas, places, { left, top: top + 1, rows: barRows }, ink);

  const row = top + 1 + barRows;
  canvas.put(left, row, line.repeat(columns), 'dim');
  const put = (mark: string, score: number | null | undefined): void => {
    if (typeof score !== 'number') return;
    const column = left + axis.toColumn(score);
    canvas.put(column, row, canvas.at(column, row) === line ? mark : marks.several);
  };
  put(marks.untuned, settings[0]?.score.mean);
  put(marks.seeming, settings[best]?.score.mean);
  put(marks.tuned, tuned.score.mean);
}

function drawScale(canvas: Canvas, { low, high, toColumn, isCut }: ScoreAxis, result: TuneResult): void {
  const { formatPlot } = scoreFormat(result);
  const scaleRow = scaleRowOf(result);
  const place = (value: number): number => left + toColumn(value * result.pointSize);
  const labels = roundLabels(low, high, Math.floor(columns / columnsALabel), formatPlot).sort(
    (a, b) => place(a.value) - place(b.value),
  );
  drawHorizontalAxis(canvas, scaleRow, [left - 1, terminalWidth], labels, place);
  if (isCut) canvas.put(left - 1, scaleRow, '≤');
}

/** The untuned regression, which the settings have to beat, down through all models where there is room. */
function drawToBeat(canvas: Canvas, { toColumn }: ScoreAxis, result: TuneResult): void {
  const score = toBeat(result);
  if (score === null) return;
  const column = left + toColumn(score);
  const isFree = (at: number, row: number): boolean => [' ', line].includes(canvas.at(at, row));
  for (let row = 0; row < scaleRowOf(result); row++) {
    // Between the words of a heading there is no room.
    const isHeading = row % rowsOfModel === 0;
    const needed = isHeading ? [column - 1, column, column + 1] : [column];
    if (needed.every((at) => isFree(at, row))) canvas.put(column, row, marks.toBeat, 'dim');
  }
}

function toBeat(result: TuneResult): number | null {
  return tunedPair(result).reference.settings[0]?.score.mean ?? null;
}

function legend({ isCut }: ScoreAxis): string[] {
  const { untuned, seeming, tuned, several, toBeat } = marks;
  return [
    ` ${untuned} untuned   ${seeming} best, as it seems   ${tuned} tuned, on rows not chosen on   ${several} several`,
    ` ${toBeat} the untuned regression${isCut ? '   ≤ no better than always answering the same' : ''}`,
  ];
}
