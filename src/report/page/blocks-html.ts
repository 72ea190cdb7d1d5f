import { formatCount } from '../../text/format.ts';
import { type Block, blocksFor } from '../document/block.ts';
import type { Plot } from '../document/plot.ts';
import type { Table } from '../document/table.ts';
import { inkedText } from '../plot/paint.ts';
import { shownValues } from '../render/shown-values.ts';
import { answerHtml } from './answer-html.ts';
import { drawFigures } from './draw-figures.ts';
import { figureHtml } from './figure-html.ts';
import { element, type Markup, plain, prose } from './markup.ts';
import { tableHtml } from './table-html.ts';

/**
 * The blocks of a page below each other.
 *
 * @param part of the page that they are in, from 1
 */
export function blocksHtml(blocks: readonly Block[], part = 1): Markup[] {
  let title = '';
  let sections = 0;
  return blocksFor(blocks, 'page').map((block) => {
    // A table is called what the title above it says.
    if (block.kind === 'heading' || block.kind === 'label') title = block.text;
    if (block.kind === 'section') sections++;
    return blockHtml(block, title, Math.max(part, sections));
  });
}

function blockHtml(block: Block, above: string, part: number): Markup {
  switch (block.kind) {
    case 'section':
      return element('section', {}, ...blocksHtml(block.blocks, part));
    case 'group':
      return element('div', { class: 'group' }, ...blocksHtml(block.blocks, part));
    case 'heading':
      return element(block.level === 1 ? 'h2' : 'h3', {}, plain(block.text));
    case 'label':
      return element('p', { class: 'label' }, plain(block.text));
    case 'paragraph':
      return element('p', {}, prose(block.text));
    case 'list':
      return listHtml(block.items);
    case 'details':
      return element(
        'details',
        {},
        element('summary', {}, plain(block.summary)),
        ...blocksHtml(block.blocks, part),
      );
    case 'verdict':
      return element(
        'p',
        { class: 'verdict' },
        element('strong', {}, plain(block.label)),
        prose(` ${block.sentence}`),
      );
    case 'equation':
      return element('p', { class: 'equation' }, plain(`${block.left} = ${block.terms.join(' ')}`));
    case 'values':
      return element('p', { class: 'values' }, plain(valueList(block.values)));
    case 'table':
      return tableHtml(block, captionOf(block, above));
    case 'plot':
      return plotHtml(block);
    case 'answer':
      return answerHtml(block);
    case 'figures':
      return element(
        'div',
        { class: 'figures' },
        ...drawFigures(block.of).map((figure) => figureHtml(figure, part)),
      );
  }
}

/** A table is called what its first column or the title above it says. */
function captionOf({ columns: [{ title }] }: Table, above: string): string {
  const own = title.join(' ').trim();
  return [own, above].find((text) => text !== '') ?? 'Figures';
}

function listHtml(items: readonly string[]): Markup {
  return element('ul', {}, ...items.map((item) => element('li', {}, prose(item))));
}

function valueList(values: readonly number[]): string {
  const { texts, left } = shownValues(values);
  return [...texts, ...(left === 0 ? [] : [`… ${formatCount(left)} more`])].join(', ');
}

function plotHtml({ title, lines, alternative }: Plot): Markup {
  const drawing = lines.map((line) => inkedText(line, false)).join('\n');
  return element(
    'figure',
    { class: 'text-plot' },
    element('figcaption', {}, plain(title)),
    element('pre', { role: 'img', 'aria-label': alternative, tabindex: '0' }, plain(drawing)),
  );
}
