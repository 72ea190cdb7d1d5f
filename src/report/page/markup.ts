import { escapeMarkup, type Markup } from '../figures/drawing/markup.ts';

export type { Markup } from '../figures/drawing/markup.ts';

/** An element of HTML with what it holds; unlike SVG's it always has an end. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Markup[]
): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  const inside = content.map(({ markup }) => markup).join('');
  return { markup: `<${name}${written.join('')}>${inside}</${name}>` };
}

/** Text of the data or of ours, which nothing in it leaves. */
export function plain(text: string): Markup {
  return { markup: escapeMarkup(text) };
}

/** A sentence of ours, in which no line parts a number from its unit. */
export function prose(text: string): Markup {
  return plain(text.replace(/(\d) (?=(?:%|[nµm]?s|min)(?!\w))/g, '$1\u00a0'));
}

/** Markup that is written already. */
export function written(markup: string): Markup {
  return { markup };
}
