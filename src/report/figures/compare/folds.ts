import { scaleLinear } from 'd3-scale';
import { findMetric } from '../../../metrics/registry.ts';
import type { ComparisonResult } from '../../../results/comparison-result.ts';
import { figureOf, headlineModels } from '../../../results/find-model.ts';
import { formatCount } from '../../../text/format.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { scoreAxisTitle, scoreFormat } from '../../wording/score-format.ts';
import { axisHeight, horizontalAxis, verticalAxis, widthOfTicks } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { legend } from '../drawing/legend.ts';
import { netStyle, regressionStyle } from '../drawing/mark-style.ts';
import { dot, segment } from '../drawing/marks.ts';
import { group } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight } from '../drawing/size.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

interface Pair {
  /** Its number, from 1. */
  readonly fold: number;
  readonly net: number;
  readonly regression: number;
}

const plotHeight = 150;
/** Smaller, so that a hundred folds stand beside each other. */
const dotSize = 36;

/** Both models in each fold, ordered by how far the net leads; null where there is one fold. */
export function foldsFigure(result: ComparisonResult): Figure | null {
  const { metric, pointSize } = result.comparison;
  const { candidate, reference } = headlineModels(result);
  const { lowerIsBetter } = findMetric(metric);
  const lead = ({ net, regression }: Pair): number => (lowerIsBetter ? regression - net : net - regression);
  const pairs = pairsOf(figureOf(candidate, metric).perFold, figureOf(reference, metric).perFold);
  if (pairs.length < 2) return null;
  const ordered = pairs.toSorted((a, b) => lead(a) - lead(b));
  const { toPlot, formatPlot } = scoreFormat({ metric, pointSize });
  const domain = padded(ordered.flatMap(({ net, regression }) => [toPlot(net), toPlot(regression)]));
  const ticks = roundLabels(...domain, 4, formatPlot);
  const key = legend(
    [
      { style: netStyle, name: modelHeading(candidate.id) },
      { style: regressionStyle, name: modelHeading(reference.id) },
    ],
    0,
  );
  const top = key.height + lineHeight + 8;
  const area = { left: widthOfTicks(ticks), right: figureWidth - 4, top, bottom: top + plotHeight };
  const toX = scaleLinear()
    .domain([0, ordered.length + 1])
    .range([area.left, area.right]);
  const toY = scaleLinear().domain(domain).range([area.bottom, area.top]);
  const place = (index: number, score: number): readonly [number, number] => [
    toX(index + 1),
    toY(toPlot(score)),
  ];
  const behind = ordered.filter((pair) => lead(pair) < 0).length;
  const middle = [{ value: behind + 0.5, text: '' }];
  const ahead = ordered.filter((pair) => lead(pair) > 0).length;
  return drawnFigure({
    id: 'folds',
    question: 'Does it hold in every fold?',
    answer: `The ${modelTitle(candidate.id)} is ahead in ${formatCount(ahead)} of ${formatCount(ordered.length)} folds, behind in ${formatCount(behind)} and level in ${formatCount(ordered.length - ahead - behind)}.`,
    height: area.bottom + axisHeight,
    drawing: [
      key.drawing,
      horizontalAxis(area, toX, middle, 'folds, by the lead of the net →'),
      verticalAxis(area, toY, ticks, scoreAxisTitle(metric)),
      ...ordered.map(({ fold, net, regression }, index) =>
        group(
          segment('axis', place(index, net), place(index, regression)),
          dot(regressionStyle, place(index, regression), { x: fold, y: regression }, false, dotSize),
          dot(netStyle, place(index, net), { x: fold, y: net }, false, dotSize),
        ),
      ),
    ],
    numbers: numbersTable(
      ['Fold', modelHeading(candidate.id), modelHeading(reference.id)],
      ordered.map(({ fold, net, regression }) => [
        formatCount(fold),
        { kind: 'metric', metric, value: net },
        { kind: 'metric', metric, value: regression },
      ]),
    ),
  });
}

/** The folds that define the metric. */
function pairsOf(ofNet: readonly (number | null)[], ofRegression: readonly (number | null)[]): Pair[] {
  return ofNet.flatMap((net, index) => {
    const regression = ofRegression[index];
    return net === null || regression == null ? [] : [{ fold: index + 1, net, regression }];
  });
}
