import type { Figure } from '../figures/figure.ts';
import { element, type Markup, plain, prose, written } from './markup.ts';
import { tableHtml } from './table-html.ts';

/**
 * A plot below its question and its answer, with its numbers folded away.
 *
 * @param part of the page, whose plots are called alike in each
 */
export function figureHtml({ id, question, answer, svg, numbers }: Figure, part: number): Markup {
  const name = part === 1 ? id : `${id}-${part}`;
  return element(
    'figure',
    { id: name },
    element('figcaption', {}, element('h3', {}, plain(question)), element('p', {}, prose(answer))),
    written(svg.replaceAll(`${id}-title`, `${name}-title`).replaceAll(`${id}-answer`, `${name}-answer`)),
    element('details', {}, element('summary', {}, plain('The numbers')), tableHtml(numbers, question)),
  );
}
