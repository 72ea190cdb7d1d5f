import { scaleLinear } from 'd3-scale';
import type { TunedModel, TuneResult } from '../../../results/tune-result.ts';
import { formatPoints } from '../../../text/format.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { scoreFormat, scoreTitle } from '../../wording/score-format.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { styleOfPlace } from '../drawing/mark-style.ts';
import { dot, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight } from '../drawing/size.ts';
import { label, labelBeside } from '../drawing/text.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

const rowHeight = 20;
const stages = [
  { name: 'untuned', scoreOf: ({ settings }: TunedModel) => settings[0]?.score.mean ?? null },
  {
    name: 'best, as it seems',
    scoreOf: ({ settings, best }: TunedModel) => settings[best]?.score.mean ?? null,
  },
  { name: 'tuned, in truth', scoreOf: ({ tuned }: TunedModel) => tuned.score.mean },
] as const;
const modelHeight = lineHeight + 8 + rowHeight * stages.length;
const namesWidth = 126;

/** What tuning seems to bring each model, and what it does on rows that had no say in the choice. */
export function optimismFigure(result: TuneResult): Figure | null {
  const { models, metric, pointSize } = result;
  const { toPlot, formatPlot } = scoreFormat(result);
  const scores = models.flatMap((model) => stages.flatMap(({ scoreOf }) => scoreOf(model) ?? []));
  if (scores.length === 0) return null;
  const domain = padded(scores.map(toPlot), 0.1);
  const area = { left: namesWidth, right: figureWidth - 10, top: 2, bottom: modelHeight * models.length };
  const toX = scaleLinear().domain(domain).range([area.left, area.right]);
  const drawModel = (model: TunedModel, place: number): Markup => {
    const [style, top] = [styleOfPlace(place), modelHeight * place + lineHeight + 6];
    const places = stages.flatMap(({ name, scoreOf }, row) => {
      const score = scoreOf(model);
      return score === null ? [] : [{ name, score, x: toX(toPlot(score)), y: top + rowHeight * (row + 0.5) }];
    });
    return group(
      label(2, top - 5, modelHeading(model.id), { classes: `${style.className} name` }),
      ...places.map(({ name, y }) => labelBeside(6, y, name, { classes: 'muted' })),
      ...places
        .slice(1)
        .map(({ x, y }, index) =>
          segment(`${style.className} interval`, [places[index]?.x ?? x, places[index]?.y ?? y], [x, y]),
        ),
      ...places.map(({ name, score, x, y }) =>
        dot(style, [x, y], { x: score, y: name }, name !== stages[2].name),
      ),
    );
  };
  return drawnFigure({
    id: 'optimism',
    question: 'How much of the best setting’s score is luck?',
    answer: models
      .flatMap(({ id, optimism }) =>
        optimism === null
          ? []
          : `The best setting of the ${modelTitle(id)} looks ${formatPoints(optimism)} points better than it is.`,
      )
      .join(' '),
    height: area.bottom + axisHeight,
    drawing: [
      horizontalAxis(area, toX, roundLabels(...domain, 4, formatPlot), scoreTitle(metric)),
      ...models.map(drawModel),
    ],
    numbers: numbersTable(
      ['Model', ...stages.map(({ name }) => name), 'Optimism'],
      models.map((model) => [
        modelHeading(model.id),
        ...stages.map(
          ({ scoreOf }) => ({ kind: 'score', value: scoreOf(model), metric, pointSize }) as const,
        ),
        model.optimism === null ? { kind: 'unknown' } : { kind: 'points', value: model.optimism },
      ]),
    ),
  });
}
