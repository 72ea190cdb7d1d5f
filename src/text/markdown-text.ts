import { escapeText } from './quote-value.ts';

/**
 * Makes text from the data plain in Markdown as GitHub reads it: no emphasis, code, link, table cell, formula or HTML;
 * a zero-width space keeps `@name` from calling someone and `#1` from linking to an issue.
 *
 * @example markdownText('a_b|<i>') // 'a\\_b\\|&lt;i&gt;'
 */
export function markdownText(text: string): string {
  return escapeText(text)
    .replace(/[\\`*_[\]|~$#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@|#(?=\d)|:(?=\/\/)/g, '$&&#8203;')
    .replace(/^(\d*)(?=[-+.)]( |$))/, '$1&#8203;');
}

/** A table of Markdown; its cells are Markdown already. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly ('left' | 'right')[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = alignments.map((alignment) => (alignment === 'left' ? ':--' : '--:'));
  return [heading, rule, ...rows].map(line).join('');
}

/** A list of Markdown. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}
