import { formatCount } from '../../text/format.ts';
import { markdownList, markdownText } from '../../text/markdown-text.ts';
import { escapeText } from '../../text/quote-value.ts';
import { type Block, blocksFor, type CommonBlock } from '../document/block.ts';
import type { Plot } from '../document/plot.ts';
import { inkedText } from '../plot/paint.ts';
import type { Reporter } from './reporter.ts';
import { shownValues } from './shown-values.ts';
import { tableMarkdown } from './table-markdown.ts';

/** For a pull request or an issue, as GitHub reads it. */
export const markdown = {
  name: 'markdown',
  ending: '.md',
  render: ({ blocks }) => `${blocksMarkdown(blocks)}\n`,
} satisfies Reporter;

function blocksMarkdown(blocks: readonly Block[]): string {
  return blocksFor(blocks, 'comment').map(blockMarkdown).join('\n\n');
}

function blockMarkdown(block: CommonBlock): string {
  switch (block.kind) {
    case 'section':
    case 'group':
      return blocksMarkdown(block.blocks);
    case 'heading':
      return `${'#'.repeat(block.level + 2)} ${markdownText(block.text)}`;
    case 'label':
      return `**${markdownText(block.text)}**`;
    case 'paragraph':
      return markdownText(block.text);
    case 'list':
      return markdownList(block.items.map(markdownText)).trimEnd();
    case 'details':
      return `<details><summary>${markdownText(block.summary)}</summary>\n\n${blocksMarkdown(block.blocks)}\n\n</details>`;
    case 'verdict':
      return `**${markdownText(block.label)}** ${markdownText(block.sentence)}`;
    case 'equation':
      return markdownText(`${block.left} = ${block.terms.join(' ')}`);
    case 'values':
      return valueList(block.values);
    case 'table':
      return tableMarkdown(block);
    case 'plot':
      return plotMarkdown(block);
  }
}

function valueList(values: readonly number[]): string {
  const { texts, left } = shownValues(values);
  return [...texts, ...(left === 0 ? [] : [`… ${formatCount(left)} more`])].join(', ');
}

function plotMarkdown({ title, lines }: Plot): string {
  const drawing = lines.map((line) => escapeText(inkedText(line, false)));
  return `**${markdownText(title)}**\n\n\`\`\`text\n${drawing.join('\n')}\n\`\`\``;
}
