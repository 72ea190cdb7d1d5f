import { scaleLog } from 'd3-scale';
import type { CurveResult } from '../../../results/curve-result.ts';
import { formatCount, formatMilliseconds } from '../../../text/format.ts';
import { growthSentence } from '../../curve/growth-sentence.ts';
import { modelHeading } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis, verticalAxis, widthOfTicks } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import { styleOfPlace } from '../drawing/mark-style.ts';
import { dot, path } from '../drawing/marks.ts';
import { group } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight } from '../drawing/size.ts';
import { logTicks, paddedLog } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

const plotHeight = 170;

/** How long training takes on ever more rows, measured and as the fitted power of them; both axes are of ratios. */
export function trainingGrowthFigure({ timings }: CurveResult): Figure {
  const { sizes, growth } = timings;
  const ids = sizes[0]?.models.map(({ id }) => id) ?? [];
  const lines = ids.map((id, place) => ({
    id,
    style: styleOfPlace(place),
    points: sizes.map(({ rows, models }) => ({ rows, milliseconds: models[place]?.medianMilliseconds ?? 0 })),
  }));
  const domain = paddedLog(lines.flatMap(({ points }) => points.map(({ milliseconds }) => milliseconds)));
  const ticks = logTicks(domain, formatMilliseconds);
  const key = legend(
    lines.map(({ id, style }) => ({ style, name: modelHeading(id) })),
    0,
  );
  const top = key.height + lineHeight + 6;
  const area = { left: widthOfTicks(ticks), right: figureWidth - 10, top, bottom: top + plotHeight };
  const toX = scaleLog()
    .domain(paddedLog(sizes.map(({ rows }) => rows)))
    .range([area.left, area.right]);
  const toY = scaleLog().domain(domain).range([area.bottom, area.top]);
  return drawnFigure({
    id: 'training-growth',
    question: 'How does training time grow with the rows?',
    answer: growthSentence({ timings }),
    height: area.bottom + axisHeight,
    drawing: [
      key.drawing,
      horizontalAxis(
        area,
        toX,
        sizes.map(({ rows }) => ({ value: rows, text: formatCount(rows) })),
        'training rows; lines are the fitted powers',
      ),
      verticalAxis(area, toY, ticks, 'Training time (logarithmic)'),
      ...lines.map(({ id, style, points }) => {
        const law = growth.find((fitted) => fitted.id === id);
        const fitted = (law?.rows ?? []).map((rows): readonly [number, number] => [
          toX(rows),
          toY((law?.coefficient ?? 0) * rows ** (law?.exponent ?? 0)),
        ]);
        return group(
          path(style, fitted),
          ...points.map(({ rows, milliseconds }) =>
            dot(style, [toX(rows), toY(milliseconds)], { x: rows, y: milliseconds }),
          ),
        );
      }),
    ],
    numbers: numbersTable(
      ['Training rows', ...ids.map(modelHeading)],
      sizes.map(({ rows, models }) => [
        formatCount(rows),
        ...models.map(
          ({ medianMilliseconds }) => ({ kind: 'duration', milliseconds: medianMilliseconds }) as const,
        ),
      ]),
    ),
  });
}
