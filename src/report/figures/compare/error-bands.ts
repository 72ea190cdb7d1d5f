import { scaleLinear } from 'd3-scale';
import type { ComparisonResult, ErrorBand, RegressionResult } from '../../../results/comparison-result.ts';
import { formatQuantity } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis, verticalAxis, widthOfTicks } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import type { MarkStyle } from '../drawing/mark-style.ts';
import { band, dot, path, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { type Area, figureWidth, lineHeight } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';
import { predictedModels } from './predicted-models.ts';

interface Banded {
  readonly id: string;
  readonly style: MarkStyle;
  readonly bands: readonly ErrorBand[];
}

const plotHeight = 120;

/** How the errors depend on what is predicted, a panel a model over the same axes; null where classes are predicted. */
export function errorBandsFigure(result: ComparisonResult): Figure | null {
  if (result.task === 'classification' || result.predictions === undefined) return null;
  const models = bandedModels(result);
  const all = models.flatMap(({ bands }) => bands);
  const domainX = padded(
    all.map(({ predicted }) => predicted),
    0.03,
  );
  const domainY = padded([0, ...all.flatMap(({ quantiles }) => quantiles)], 0.04);
  const ticks = roundLabels(...domainY, 4, (value) => formatQuantity(value));
  const top = lineHeight + 8;
  const panelHeight = plotHeight + lineHeight + 10;
  const areas = models.map((_, index): Area => {
    const first = top + index * panelHeight + lineHeight;
    return { left: widthOfTicks(ticks), right: figureWidth - 12, top: first, bottom: first + plotHeight };
  });
  const bottom = areas.at(-1)?.bottom ?? 0;
  const target = shownName(result.dataset.target.name, 20);
  return drawnFigure({
    id: 'error-bands',
    question: 'Where are the predictions off?',
    answer: `${models.map((model) => `The ${modelTitle(model.id)} is off most, at the median, where it predicts about ${formatQuantity(worst(model).predicted)}: by ${formatQuantity(median(worst(model)))}.`).join(' ')} The dark band holds half of the errors, the light one nine of ten, and the line is their median.`,
    height: bottom + axisHeight,
    drawing: [
      label(0, lineHeight - 4, `predicted − true ${target}`, { classes: 'muted' }),
      ...models.map((model, index) => {
        const area = areas[index] as Area;
        const toX = scaleLinear().domain(domainX).range([area.left, area.right]);
        const toY = scaleLinear().domain(domainY).range([area.bottom, area.top]);
        const isLast = index === models.length - 1;
        const below = isLast ? roundLabels(...domainX, 4, (value) => formatQuantity(value)) : [];
        return group(
          horizontalAxis(area, toX, below, isLast ? `predicted ${target}` : ''),
          verticalAxis(area, toY, ticks, ''),
          drawBands(model, area, toX, toY),
        );
      }),
    ],
    numbers: numbersTable(
      ['Model', 'Predicted', 'Rows', '5 %', '25 %', 'Median', '75 %', '95 %'],
      models.flatMap(({ id, bands }) =>
        bands.map(
          ({ predicted, rows, quantiles }) =>
            [
              modelHeading(id),
              { kind: 'quantity', value: predicted },
              { kind: 'count', value: rows },
              ...quantiles.map((value) => ({ kind: 'quantity', value }) as const),
            ] as const,
        ),
      ),
    ),
  });
}

function bandedModels(result: RegressionResult): Banded[] {
  return predictedModels(result).map(({ model: { id }, style, summary }) => ({
    id,
    style,
    bands: summary.errorBands,
  }));
}

function drawBands(
  { id, style, bands }: Banded,
  area: Area,
  toX: (prediction: number) => number,
  toY: (error: number) => number,
): Markup {
  const between = (low: number, high: number): Markup =>
    band(
      style,
      bands.map(({ predicted, quantiles }) => ({
        x: toX(predicted),
        low: toY(quantiles[low] as number),
        high: toY(quantiles[high] as number),
      })),
    );
  return group(
    between(0, 4),
    between(1, 3),
    segment('guide', [area.left, toY(0)], [area.right, toY(0)]),
    path(
      style,
      bands.map((ofBand) => [toX(ofBand.predicted), toY(median(ofBand))]),
    ),
    ...bands.map((ofBand) => {
      const { predicted, quantiles } = ofBand;
      const ends = { low: quantiles[0] as number, high: quantiles[4] as number };
      return dot(
        style,
        [toX(predicted), toY(median(ofBand))],
        { x: predicted, y: median(ofBand), ...ends },
        false,
        40,
      );
    }),
    label(area.left + 4, area.top - 3, modelHeading(id), { classes: `${style.className} name` }),
  );
}

function median({ quantiles }: ErrorBand): number {
  return quantiles[2] as number;
}

function worst({ bands }: Banded): ErrorBand {
  return bands.reduce((a, b) => (Math.abs(median(b)) > Math.abs(median(a)) ? b : a));
}
