import { scaleLinear } from 'd3-scale';
import type { Knob, TuneResult } from '../../../results/tune-result.ts';
import { formatPercent } from '../../../text/format.ts';
import type { Cell } from '../../document/cell.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { scoreFormat, scoreTitle } from '../../wording/score-format.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { netStyle } from '../drawing/mark-style.ts';
import { dot, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { widthOfNames } from '../drawing/row-names.ts';
import { figureWidth, lineHeight, nameWithin } from '../drawing/size.ts';
import { label, labelBeside } from '../drawing/text.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

const mostKnobs = 5;
const rowHeight = 18;
const headingHeight = lineHeight + 6;

/** The net's knobs, the most important first, with the median score of the settings at each of their levels. */
export function knobsFigure(result: TuneResult): Figure | null {
  const { metric, pointSize } = result;
  const knobs = result.knobs.slice(0, mostKnobs);
  const medians = knobs.flatMap(({ levels }) => levels.flatMap(({ median }) => median ?? []));
  if (medians.length === 0) return null;
  const { toPlot, formatPlot } = scoreFormat(result);
  const domain = padded(medians.map(toPlot), 0.08);
  const names = knobs.flatMap(({ levels }) => levels.map((level) => level.label));
  const height = (knob: Knob): number => headingHeight + rowHeight * knob.levels.length;
  const area = {
    left: widthOfNames(names) + 6,
    right: figureWidth - 10,
    top: 2,
    bottom: 6 + knobs.reduce((sum, knob) => sum + height(knob), 0),
  };
  const toX = scaleLinear().domain(domain).range([area.left, area.right]);
  let top = area.top;
  const drawn = knobs.map((knob) => {
    const drawing = drawKnob(knob, top, area.left, (score) => toX(toPlot(score)));
    top += height(knob);
    return drawing;
  });
  const [first] = knobs;
  return drawnFigure({
    id: 'knobs',
    question: 'Which of the net’s knobs matters?',
    answer:
      first === undefined || first.share === null
        ? 'Nothing tells which knob matters.'
        : `Most of all ${first.name}, which explains ${formatPercent(first.share, 0)} of how the settings rank. A dot is the median of the settings at that level.`,
    height: area.bottom + axisHeight,
    drawing: [
      horizontalAxis(area, toX, roundLabels(...domain, 4, formatPlot), `${scoreTitle(metric)}, median`),
      ...drawn,
    ],
    numbers: numbersTable(
      ['Knob and level', 'Share explained', 'Settings', 'Median'],
      knobs.flatMap(({ name, share, levels }) =>
        levels.map(
          (level) =>
            [
              `${name}: ${level.label}`,
              (share === null ? { kind: 'unknown' } : { kind: 'percent', share, digits: 0 }) satisfies Cell,
              { kind: 'count', value: level.settings } satisfies Cell,
              { kind: 'score', value: level.median, metric, pointSize } satisfies Cell,
            ] as const,
        ),
      ),
    ),
  });
}

function drawKnob(
  { name, share, levels }: Knob,
  top: number,
  left: number,
  toX: (score: number) => number,
): Markup {
  const explained = share === null ? '' : `: explains ${formatPercent(share, 0)}`;
  const toY = (row: number): number => top + headingHeight + rowHeight * (row + 0.5);
  const places = levels.flatMap(({ label: text, median }, row) =>
    median === null ? [] : [{ text, median, at: [toX(median), toY(row)] as const }],
  );
  return group(
    label(2, top + lineHeight, `${name}${explained}`, { classes: 'strong' }),
    ...levels.map(({ label: text }, row) =>
      labelBeside(8, toY(row), nameWithin(text, left - 10), { classes: 'muted' }),
    ),
    ...places.slice(1).map(({ at }, index) => segment('net interval', places[index]?.at ?? at, at)),
    ...places.map(({ text, median, at }) => dot(netStyle, at, { x: median, y: text })),
  );
}
