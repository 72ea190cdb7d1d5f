import { scaleLinear } from 'd3-scale';
import type { ExplanationResult, Fairness, GroupFigures } from '../../../results/explanation-result.ts';
import { formatPercent, formatQuantity } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import type { Cell } from '../../document/cell.ts';
import { explainedIds } from '../../explain/explained-figures.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { type Estimate, intervalLine } from '../drawing/interval-line.ts';
import { legend } from '../drawing/legend.ts';
import { netStyle, regressionStyle } from '../drawing/mark-style.ts';
import { segment } from '../drawing/marks.ts';
import { group } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { rowNames, widthOfNames } from '../drawing/row-names.ts';
import { figureWidth } from '../drawing/size.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

const rowHeight = 36;

/** How both models treat each group, with intervals; null where no column was named. */
export function fairnessFigure(result: ExplanationResult): Figure | null {
  const { fairness } = result;
  if (fairness === null) return null;
  const { groups, selectedClass, column } = fairness;
  const ids = explainedIds(result);
  const isSelection = selectedClass !== null;
  const estimates = groups.map(({ net, regression }) => [estimateOf(net), estimateOf(regression)] as const);
  const key = legend(
    [
      { style: netStyle, name: modelHeading(ids.net) },
      { style: regressionStyle, name: modelHeading(ids.regression) },
    ],
    0,
  );
  const names = groups.map(({ label }) => label);
  const area = {
    left: widthOfNames(names),
    right: figureWidth - 8,
    top: key.height + 2,
    bottom: key.height + 6 + rowHeight * groups.length,
  };
  const observed = isSelection ? groups.map((one) => one.observed) : [0];
  const ends = estimates.flat().flatMap(({ estimate, low, high }) => [low ?? estimate, high ?? estimate]);
  const domain = padded([...ends, ...observed], 0.05);
  const toX = scaleLinear().domain(domain).range([area.left, area.right]);
  const toY = (row: number): number => area.top + rowHeight * (row + 0.5) + 2;
  const format = (value: number): string => (isSelection ? formatPercent(value, 0) : formatQuantity(value));
  const cell = (value: number | null): Cell => {
    if (value === null) return { kind: 'unknown' };
    return isSelection ? { kind: 'percent', share: value } : { kind: 'quantity', value };
  };
  return drawnFigure({
    id: 'fairness',
    question: isSelection
      ? `Are the groups of ${shownName(column, 24)} answered ${shownName(selectedClass, 20)} equally often?`
      : `Are the models off alike for the groups of ${shownName(column, 24)}?`,
    answer: answerOf(result, fairness, format),
    height: area.bottom + axisHeight,
    drawing: [
      key.drawing,
      horizontalAxis(area, toX, roundLabels(...domain, 4, format), isSelection ? 'selected' : 'mean error'),
      ...(isSelection ? [] : [segment('guide', [toX(0), area.top], [toX(0), area.bottom])]),
      rowNames(names, toY),
      ...groups.map((one, row) => {
        const [net, regression] = estimates[row] as (typeof estimates)[number];
        const y = toY(row);
        const truth = isSelection
          ? [segment('guide', [toX(one.observed), y - 15], [toX(one.observed), y + 15], { x: one.observed })]
          : [];
        return group(
          ...truth,
          intervalLine(netStyle, net, y - 7, toX, area),
          intervalLine(regressionStyle, regression, y + 7, toX, area),
        );
      }),
    ],
    numbers: numbersTable(
      [
        'Group',
        'Rows',
        'Observed',
        ...[ids.net, ids.regression].flatMap((id) => [modelHeading(id), 'low', 'high']),
      ],
      groups.map(({ label, rows, observed: seen }, row) => [
        label,
        { kind: 'count', value: rows },
        isSelection ? { kind: 'percent', share: seen } : { kind: 'quantity', value: seen },
        ...(estimates[row] ?? []).flatMap(({ estimate, low, high }) => [estimate, low, high].map(cell)),
      ]),
    ),
  });
}

/** A group's selection rate, or the mean error of its numbers. */
function estimateOf(figures: GroupFigures): Estimate {
  return 'meanError' in figures
    ? { estimate: figures.meanError, low: figures.meanErrorLow ?? null, high: figures.meanErrorHigh ?? null }
    : {
        estimate: figures.selectionRate,
        low: figures.selectionRateLow ?? null,
        high: figures.selectionRateHigh ?? null,
      };
}

function answerOf(
  result: ExplanationResult,
  { groups, selectedClass }: Fairness,
  format: (value: number) => string,
) {
  const ids = explainedIds(result);
  const told = (['net', 'regression'] as const).map((model) => {
    const ordered = groups.toSorted((a, b) => estimateOf(a[model]).estimate - estimateOf(b[model]).estimate);
    const [lowest, highest] = [ordered[0], ordered.at(-1)].map(
      (one) =>
        `${one === undefined ? '' : format(estimateOf(one[model]).estimate)} of ${shownName(one?.label ?? '', 20)}`,
    );
    return `The ${modelTitle(ids[model])}: from ${lowest} to ${highest}.`;
  });
  const truth =
    selectedClass === null ? 'The dotted line is no error.' : 'A dotted line is the share that are.';
  return `${told.join(' ')} Lines are 95 % intervals by the rows of each group. ${truth}`;
}
