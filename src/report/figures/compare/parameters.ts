import type { ComparisonResult, ModelResult } from '../../../results/comparison-result.ts';
import { comparedModels, headlineModels } from '../../../results/find-model.ts';
import { counted } from '../../../text/counted.ts';
import { formatCount, formatRatio } from '../../../text/format.ts';
import { modelHeading, modelTitle } from '../../wording/model-title.ts';
import { drawnFigure } from '../drawing/drawn-figure.ts';
import { type MarkStyle, stylesOf } from '../drawing/mark-style.ts';
import { rectangle, segment } from '../drawing/marks.ts';
import { group, type Markup } from '../drawing/markup.ts';
import { numbersTable } from '../drawing/numbers-table.ts';
import { figureWidth, lineHeight } from '../drawing/size.ts';
import { label } from '../drawing/text.ts';
import type { Figure } from '../figure.ts';

/** A square with the gap to the next one. */
const step = 8;
const squareSize = 6.5;
const mostSquares = 1000;
const columns = Math.floor((figureWidth - 8) / step);

/** How many numbers each model learned: a square each, or each of so many that they can be drawn. */
export function parametersFigure(result: ComparisonResult): Figure {
  const models = comparedModels(result);
  const styles = stylesOf(models);
  const { candidate, reference } = headlineModels(result);
  const each = numbersASquare(Math.max(...models.map(({ parameters }) => parameters)));
  const note = each === 1 ? [] : [label(4, lineHeight - 4, `A square is ${formatCount(each)} numbers.`)];
  let top = note.length * lineHeight;
  const blocks = models.map((model, index) => {
    const block = squares(model, styles[index] as MarkStyle, each, top);
    top = block.bottom;
    return block.drawing;
  });
  return drawnFigure({
    id: 'parameters',
    question: 'How many numbers does each model learn?',
    answer: `The ${modelTitle(candidate.id)} learns ${counted(candidate.parameters, 'number')} and the ${modelTitle(reference.id)} ${formatCount(reference.parameters)}: ${formatRatio(candidate.parameters / reference.parameters)} as many.`,
    height: top,
    drawing: [...note, ...blocks],
    numbers: numbersTable(
      ['Model', 'Parameters'],
      models.map(({ id, parameters }) => [modelHeading(id), { kind: 'count', value: parameters }]),
    ),
  });
}

/** 1, or the power of ten with which there are not too many squares. */
function numbersASquare(most: number): number {
  return most <= mostSquares ? 1 : 10 ** Math.ceil(Math.log10(most / mostSquares));
}

function squares(
  { id, parameters }: ModelResult,
  { className }: MarkStyle,
  each: number,
  top: number,
): { drawing: Markup; bottom: number } {
  const count = Math.ceil(parameters / each);
  const first = top + lineHeight + 4;
  const full = Math.floor(count / columns);
  const rest = count % columns;
  const rows = Array.from({ length: full + (rest === 0 ? 0 : 1) }, (_, row) =>
    rowOfSquares(className, first + row * step, row < full ? columns : rest),
  );
  const data = { x: parameters };
  const name = `${modelHeading(id)}: ${formatCount(parameters)}`;
  return {
    drawing: group(
      label(4, top + lineHeight - 3, name, { classes: `${className} name` }),
      rectangle(`mark ${className} extent`, [4, first], [columns * step, rows.length * step], data),
      ...rows,
    ),
    bottom: first + rows.length * step + 8,
  };
}

/** A line that is as thick as a square is high, dashed into squares: one element, however many there are. */
function rowOfSquares(className: string, top: number, count: number): Markup {
  const y = top + squareSize / 2;
  return segment(`${className} squares`, [4, y], [4 + count * step, y]);
}
