import { scaleLinear } from 'd3-scale';
import { learnsLogarithm } from '../../../models/contract/log-target.ts';
import type { ExplanationResult } from '../../../results/explanation-result.ts';
import { formatCount, formatQuantity } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import { roundLabels } from '../../plot/round-labels.ts';
import { axisHeight, horizontalAxis } from '../drawing/axes.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { regressionStyle } from '../drawing/mark-style.ts';
import { dot, rectangle, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { rowNames, widthOfNames } from '../drawing/row-names.ts';
import { figureWidth } from '../drawing/size.ts';
import { padded } from '../drawing/ticks.ts';
import type { Figure } from '../figure.ts';

const mostSteps = 10;
const rowHeight = 22;
const barHeight = 12;

/** A feature's part of the sum, or that of all that are not drawn one by one. */
interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How the regression gets from an average row to this one, a bar a feature; null where no row was asked for. */
export function rowWalkFigure(result: ExplanationResult): Figure | null {
  const { row } = result;
  if (row === null) return null;
  const { average, nextClass, prediction } = row.regression;
  const steps = stepsOf(row.regression);
  const end = steps.at(-1)?.to ?? average;
  const names = ['an average row', ...steps.map(({ name }) => name), `row ${formatCount(row.row)}`];
  const area = {
    left: widthOfNames(names),
    right: figureWidth - 8,
    top: 4,
    bottom: 8 + rowHeight * names.length,
  };
  const isOdds = nextClass !== null;
  const domain = padded([average, ...steps.map(({ to }) => to), ...(isOdds ? [0] : [])]);
  const toX = scaleLinear().domain(domain).range([area.left, area.right]);
  const toY = (index: number): number => area.top + rowHeight * (index + 0.5) + 2;
  const decision = isOdds
    ? `${shownName(String(prediction), 24)} and not ${shownName(nextClass, 24)}`
    : 'this number';
  return drawnFigure({
    id: 'row-walk',
    question: `Why does the regression say ${decision} of row ${formatCount(row.row)}?`,
    answer: answerOf(steps, average, end, isOdds),
    height: area.bottom + axisHeight,
    drawing: [
      horizontalAxis(
        area,
        toX,
        roundLabels(...domain, 4, (value) => formatQuantity(value)),
        unitOf(result, isOdds),
      ),
      ...(isOdds ? [segment('guide', [toX(0), area.top], [toX(0), area.bottom])] : []),
      rowNames(names, toY),
      dot(regressionStyle, [toX(average), toY(0)], { x: average, y: 'average' }, true),
      ...steps.map((step, index) => drawStep(step, toY(index + 1), toX)),
      dot(regressionStyle, [toX(end), toY(names.length - 1)], { x: end, y: 'row' }),
    ],
    numbers: numbersTable(
      ['Feature and cell', 'adds', 'to'],
      steps.map(({ name, from, to }) => [
        name,
        { kind: 'quantity', value: to - from, isSigned: true },
        { kind: 'quantity', value: to },
      ]),
    ),
  });
}

/** From the average on, the loudest feature first. */
function stepsOf({ average, reasons }: NonNullable<ExplanationResult['row']>['regression']): Step[] {
  const drawn = reasons.slice(0, mostSteps).map(({ feature, cell, contribution }) => ({
    name: `${feature} = ${cell}`,
    contribution,
  }));
  const left = reasons.slice(mostSteps);
  const rest = left.reduce((sum, { contribution }) => sum + contribution, 0);
  const all = left.length === 0 ? drawn : [...drawn, { name: `${left.length} others`, contribution: rest }];
  let at = average;
  return all.map(({ name, contribution }) => {
    const from = at;
    at += contribution;
    return { name, from, to: at };
  });
}

function drawStep({ name, from, to }: Step, y: number, toX: (value: number) => number): Markup {
  const [start, end] = [toX(Math.min(from, to)), toX(Math.max(from, to))];
  const classes = `mark ${to >= from ? 'raises' : 'lowers'}`;
  return group(
    segment('axis', [toX(from), y - rowHeight + barHeight / 2], [toX(from), y + barHeight / 2]),
    rectangle(classes, [start, y - barHeight / 2], [Math.max(1, end - start), barHeight], {
      x: to - from,
      y: name,
      low: from,
      high: to,
    }),
  );
}

function unitOf({ dataset: { target } }: ExplanationResult, isOdds: boolean): string {
  if (isOdds) return 'log-odds, decided at 0';
  return 'mean' in target && learnsLogarithm(target) ? 'predicted logarithm' : 'predicted number';
}

function answerOf(steps: readonly Step[], average: number, end: number, isOdds: boolean): string {
  const [first] = steps;
  const way = `From ${formatQuantity(average)} for an average row to ${formatQuantity(end)} for this one`;
  const loudest = first === undefined ? '' : `; ${shownName(first.name, 40)} moves it most`;
  return `${way}${isOdds ? ' in log-odds' : ''}${loudest}.`;
}
