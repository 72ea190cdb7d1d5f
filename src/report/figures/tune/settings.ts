import { bin, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { tunedPair } from '../../../results/find-tuned.ts';
import type { TunedModel, TuneResult } from '../../../results/tune-result.ts';
import { formatCount } from '../../../text/format.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { scoreDomain } from '../../tune/score-axis.ts';
import { tuneSentences } from '../../tune/tune-sentences.ts';
import { modelHeading } from '../../wording/model-title.ts';
import { scoreFormat, scoreTitle } from '../../wording/score-format.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { styleOfPlace } from '../drawing/mark-style.ts';
import { dot, rectangle, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import type { Figure } from '../figure.ts';

const barsHeight = 60;
const rowHeight = barsHeight + lineHeight + 26;
const bins = 32;

/** How the settings of each model are distributed over the scores, better ones to the right. */
export function settingsFigure(result: TuneResult): Figure {
  const { models, metric } = result;
  const { formatPlot } = scoreFormat(result);
  const { worst, best, isCut } = scoreDomain(result);
  const area = { left: 12, right: figureWidth - 12, top: 4, bottom: rowHeight * models.length };
  const toX = scaleLinear().domain([worst, best]).range([area.left, area.right]).clamp(true);
  const ticks = roundLabels(Math.min(worst, best), Math.max(worst, best), 4, formatPlot);
  const toBeat = tunedPair(result).reference.settings[0]?.score.mean ?? null;
  const cut = isCut ? '; the first bar is all that are no better than always the same' : '';
  return drawnFigure({
    id: 'settings',
    question: 'How good are all the settings?',
    answer: `${tuneSentences(result)[0]} The line is the untuned regression${cut}.`,
    height: area.bottom + axisHeight,
    drawing: [
      horizontalAxis(area, toX, ticks, `${scoreTitle(metric)}, better →`),
      ...models.map((model, place) => drawModel(result, model, place, rowHeight * place, toX)),
      ...(toBeat === null ? [] : [toBeatLine(toX(scoreFormat(result).toPlot(toBeat)), area, toBeat)]),
    ],
    numbers: numbersTable(
      ['Model', 'Settings', 'Worst', 'Median', 'Best, as it seems', 'Tuned', 'Untuned'],
      models.map((model) => [
        modelHeading(model.id),
        { kind: 'count', value: model.settings.length },
        ...[
          model.settings[model.worst]?.score.mean,
          model.median,
          model.settings[model.best]?.score.mean,
          model.tuned.score.mean,
          model.settings[0]?.score.mean,
        ].map(
          (value) => ({ kind: 'score', value: value ?? null, metric, pointSize: result.pointSize }) as const,
        ),
      ]),
    ),
  });
}

function toBeatLine(
  x: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  score: number,
) {
  return segment('guide', [x, top], [x, bottom], { x: score });
}

/** A bar so many settings, and below them where the untuned one stands. */
function drawModel(
  result: TuneResult,
  { id, settings }: TunedModel,
  place: number,
  top: number,
  toX: (value: number) => number,
): Markup {
  const { toPlot } = scoreFormat(result);
  const style = styleOfPlace(place);
  const scores = settings.flatMap(({ score }) => (score.mean === null ? [] : score.mean));
  const [left, right] = [12, figureWidth - 12];
  const width = (right - left) / bins;
  const columns = bin<number, number>()
    .domain([left, right])
    .thresholds(range(1, bins).map((index) => left + width * index))
    .value((score) => toX(toPlot(score)))(scores);
  const most = Math.max(...columns.map(({ length }) => length));
  const base = top + lineHeight + 8 + barsHeight;
  const untuned = settings[0]?.score.mean ?? null;
  return group(
    label(left, top + lineHeight, `${modelHeading(id)}, ${formatCount(settings.length)} settings`, {
      classes: `${style.className} name`,
    }),
    ...columns
      .filter(({ length }) => length > 0)
      .map((column) => {
        const height = (column.length / most) * (barsHeight - 8);
        return rectangle(
          `mark ${style.className} bar`,
          [column.x0 ?? left, base - height],
          [Math.max(0, (column.x1 ?? right) - (column.x0 ?? left) - 1), height],
          { y: column.length, low: Math.min(...column), high: Math.max(...column) },
        );
      }),
    segment('axis', [left, base], [right, base]),
    ...(untuned === null
      ? []
      : [
          dot(style, [toX(toPlot(untuned)), base + 8], { x: untuned, y: 'untuned' }),
          ...untunedLabel(toX(toPlot(untuned)), base + 12),
        ]),
  );
}

function untunedLabel(x: number, y: number): Markup[] {
  const isRight = x < figureWidth / 2;
  return [
    label(x + (isRight ? 9 : -9), y, 'untuned', { anchor: isRight ? 'start' : 'end', classes: 'muted' }),
  ];
}
