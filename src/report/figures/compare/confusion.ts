import { sum } from 'd3-array';
import type { ComparisonResult } from '../../../results/comparison-result.ts';
import { comparedModels } from '../../../results/find-model.ts';
import { formatPercent } from '../../../text/format.ts';
import { shownName } from '../../../text/shown-name.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { type MarkStyle, stylesOf } from '../drawing/mark-style.ts';
import { dataOf } from '../drawing/marks.ts';
import { element, group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight, nameWithin, textWidth } from '../drawing/size.ts';
import { label, labelBeside } from '../drawing/text.ts';
import type { Figure } from '../figure.ts';

/** More classes than this leave no room for a percentage in a cell. */
const mostClasses = 6;
const rowHeight = 24;
const widestLabel = 100;

/** A matrix of counts, a row a true class, with what it is of. */
interface Matrix {
  readonly id: string;
  readonly style: MarkStyle;
  readonly counts: readonly (readonly number[])[];
}

/** Where the rows of each class end up, a matrix a model; null where a number is predicted or classes are many. */
export function confusionFigure(result: ComparisonResult): Figure | null {
  if (result.task === 'regression') return null;
  const labels = result.dataset.target.classes.map(({ label: name }) => name);
  if (labels.length > mostClasses) return null;
  const models = comparedModels(result);
  const styles = stylesOf(models);
  const matrices = models.map(
    ({ id, confusion }, index): Matrix => ({ id, style: styles[index] as MarkStyle, counts: confusion }),
  );
  const height = lineHeight * 3 + rowHeight * labels.length;
  return drawnFigure({
    id: 'confusion',
    question: 'Which classes are taken for which?',
    answer: `${matrices.map((matrix) => recognised(matrix, labels)).join(' ')} Shares are of the rows of the true class.`,
    height: height * matrices.length,
    drawing: matrices.map((matrix, index) => drawMatrix(matrix, labels, height * index)),
    numbers: numbersTable(
      ['Model and true class', ...labels.map((name) => `predicted ${shownName(name, 24)}`)],
      matrices.flatMap(({ id, counts }) =>
        counts.map(
          (row, code) =>
            [
              `${modelHeading(id)}: ${labels[code]}`,
              ...row.map((value) => ({ kind: 'count', value }) as const),
            ] as const,
        ),
      ),
    ),
  });
}

function recognised({ id, counts }: Matrix, labels: readonly string[]): string {
  const shares = counts.map(
    (row, code) => `${formatPercent((row[code] ?? 0) / sum(row), 0)} of ${shownName(labels[code] ?? '', 16)}`,
  );
  return `The ${modelTitle(id)} recognises ${shares.join(', ')}.`;
}

function drawMatrix({ id, style, counts }: Matrix, labels: readonly string[], top: number): Markup {
  const left = Math.min(widestLabel, Math.max(...labels.map(textWidth)) + 8);
  const width = (figureWidth - left) / labels.length;
  const first = top + 2 * lineHeight + 4;
  return group(
    label(0, top + lineHeight - 3, `${modelHeading(id)}: true class ↓, predicted →`, {
      classes: `${style.className} name`,
    }),
    ...labels.map((name, code) =>
      label(left + width * (code + 0.5), first - 5, nameWithin(name, width - 2), {
        anchor: 'middle',
        classes: 'muted',
      }),
    ),
    ...counts.flatMap((row, truth) => {
      const y = first + rowHeight * truth;
      return [
        labelBeside(0, y + rowHeight / 2, nameWithin(labels[truth] ?? '', left - 4), { classes: 'muted' }),
        ...row.map((count, code) => cell(style, count, count / sum(row), [left + width * code, y], width)),
      ];
    }),
  );
}

/** A share of a true class: the darker, the larger. */
function cell(
  { className }: MarkStyle,
  count: number,
  share: number,
  [x, y]: readonly [number, number],
  width: number,
): Markup {
  return group(
    element('rect', {
      class: `mark ${className} cell`,
      x: x + 1,
      y: y + 1,
      width: width - 2,
      height: rowHeight - 2,
      'fill-opacity': deepest * share,
      ...dataOf({ y: count }),
    }),
    label(x + width / 2, y + rowHeight / 2 + 4, formatPercent(share, width < 60 ? 0 : 1), {
      anchor: 'middle',
    }),
  );
}

/** Of a cell that holds all rows of its class: text on it still has a contrast of 4.5. */
const deepest = 0.4;
