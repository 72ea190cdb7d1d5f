import type { Figure } from '../../figures/figure.ts';
import { element, type Markup, plain, prose, written } from './markup.ts';
import { tableHtml } from './table-html.ts';

/** A plot below its question and its answer, with its numbers folded away. */
export function figureHtml({ id, question, answer, svg, numbers }: Figure): Markup {
  return element(
    'figure',
    { id },
    element('figcaption', {}, element('h3', {}, plain(question)), element('p', {}, prose(answer))),
    written(svg),
    element('details', {}, element('summary', {}, plain('The numbers')), tableHtml(numbers, question)),
  );
}
