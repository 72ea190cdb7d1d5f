import type { Table } from '../../document/table.ts';
import type { Figure } from '../figure.ts';
import { element, type Markup, plainText } from './markup.ts';
import { figureWidth } from './size.ts';

/** What a figure is made of. */
export interface FigureParts extends Pick<Figure, 'id' | 'question' | 'answer'> {
  /** Of the drawing, which is always equally wide. */
  readonly height: number;
  readonly drawing: readonly Markup[];
  readonly numbers: Table;
}

/** A drawing with its question and its answer, which a screen reader reads in its place. */
export function drawnFigure({ id, question, answer, height, drawing, numbers }: FigureParts): Figure {
  const [title, description] = [`${id}-title`, `${id}-answer`];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'figure',
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
      viewBox: `0 0 ${figureWidth} ${Math.ceil(height)}`,
    },
    element('title', { id: title }, plainText(question)),
    element('desc', { id: description }, plainText(answer)),
    ...drawing,
  );
  return { kind: 'figure', id, question, answer, svg: svg.markup, numbers };
}
