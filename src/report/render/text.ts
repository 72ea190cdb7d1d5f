import { columnsOf } from '../../text/columns-of.ts';
import { formatCount } from '../../text/format.ts';
import { escapeText } from '../../text/quote-value.ts';
import { type Block, blocksFor, type CommonBlock } from '../document/block.ts';
import { inColour, inkedText, type Paint, withoutColour } from '../plot/paint.ts';
import { layoutParagraph, terminalWidth } from './layout.ts';
import type { Reporter } from './reporter.ts';
import { shownValues } from './shown-values.ts';
import { tableText } from './table-text.ts';

/** For a terminal, at most 80 characters wide. */
export const text = {
  name: 'table',
  ending: '.txt',
  render: ({ blocks }, { isColoured }) => blocksText(blocks, isColoured),
} satisfies Reporter;

/** Blocks as a terminal shows them, with a line feed at their end. */
export function blocksText(blocks: readonly Block[], isColoured = false): string {
  const paint = isColoured ? inColour : withoutColour;
  return `${separated(blocks, { paint, isColoured })}\n`;
}

interface Style {
  readonly paint: Paint;
  readonly isColoured: boolean;
}

/** An empty line between two blocks, and two where one of them is a section. */
function separated(blocks: readonly Block[], style: Style): string {
  return blocksFor(blocks, 'terminal').reduce((before, block, index, all) => {
    if (index === 0) return blockText(block, style);
    const isApart = [all[index - 1], block].some((neighbour) => neighbour?.kind === 'section');
    return `${before}${isApart ? '\n\n\n' : '\n\n'}${blockText(block, style)}`;
  }, '');
}

function together(blocks: readonly Block[], style: Style): string {
  return blocksFor(blocks, 'terminal')
    .map((block) => blockText(block, style))
    .join('\n');
}

function blockText(block: CommonBlock, style: Style): string {
  const { paint, isColoured } = style;
  switch (block.kind) {
    case 'section':
      return separated(block.blocks, style);
    case 'group':
      return together(block.blocks, style);
    case 'heading':
      return paint.heading(escapeText(block.text));
    case 'label':
      return escapeText(block.text);
    case 'paragraph':
      return paragraph(block.text, block.isFlush ? '' : ' ');
    case 'list':
      return block.items.map((item) => paragraph(item)).join('\n');
    case 'details':
      return `${escapeText(block.summary)}\n${together(block.blocks, style)}`;
    case 'verdict':
      return paragraph(`${block.label} ${block.sentence}`);
    case 'equation':
      return breakBetween([`${block.left} =`, ...block.terms].map(escapeText)).join('\n');
    case 'values':
      return valueLines(block.values).join('\n');
    case 'table':
      return tableText(block, paint);
    case 'plot':
      return [paragraph(block.title), ...block.lines.map((line) => inkedText(line, isColoured))].join('\n');
  }
}

function paragraph(sentence: string, indent = ' '): string {
  return layoutParagraph(escapeText(sentence), indent);
}

/** Lines of whole terms. */
function breakBetween(terms: readonly string[]): string[] {
  const lines: string[] = [];
  for (const term of terms) {
    const line = lines.at(-1);
    if (line !== undefined && columnsOf(line) + columnsOf(term) < terminalWidth)
      lines[lines.length - 1] = `${line} ${term}`;
    else lines.push(`${lines.length === 0 ? ' ' : '   '}${term}`);
  }
  return lines;
}

const valuesOnLine = 10;
const valueWidth = 7;

function valueLines(values: readonly number[]): string[] {
  const { texts, left } = shownValues(values);
  const lines = Array.from({ length: Math.ceil(texts.length / valuesOnLine) }, (_, line) =>
    texts
      .slice(line * valuesOnLine, (line + 1) * valuesOnLine)
      .map((text) => text.padStart(valueWidth))
      .join(''),
  );
  return left === 0 ? lines : [...lines, `      … ${formatCount(left)} more`];
}
