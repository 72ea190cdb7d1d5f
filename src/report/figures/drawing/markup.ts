import { escapeText } from '../../../text/quote-value.ts';

/** SVG that is written already: all its texts are escaped. */
export interface Markup {
  readonly markup: string;
}

/** Numbers are places in the drawing, but for those of `data-`, which are written as they are. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element of SVG with what it holds. */
export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(key, value)}"`);
  const inside = content.map(({ markup }) => markup).join('');
  const end = inside === '' ? '/>' : `>${inside}</${name}>`;
  return { markup: `<${name}${written.join('')}${end}` };
}

/** A text of the data or of ours, which nothing in it leaves. */
export function plainText(content: string): Markup {
  return { markup: escapeMarkup(content) };
}

/** Pieces beside each other. */
export function group(...content: readonly Markup[]): Markup {
  return { markup: content.map(({ markup }) => markup).join('') };
}

function attribute(key: string, value: string | number): string {
  if (typeof value === 'string') return escapeMarkup(value);
  return String(key.startsWith('data-') ? value : rounded(value));
}

/** Hundredths of a pixel are as fine as anyone sees. */
export function rounded(place: number): number {
  return Math.round(place * 100) / 100;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in markup: nothing in it begins an element, ends an attribute, or turns the line around. */
export function escapeMarkup(text: string): string {
  return escapeText(text).replace(/[&<>"']/g, (character) => entities[character] as string);
}
