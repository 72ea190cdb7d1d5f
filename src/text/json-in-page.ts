import { escapeText } from './quote-value.ts';

/**
 * JSON as an element of a page, which browsers do not run: nothing in it ends the element or turns the line around.
 *
 * @param id of the element, a word
 */
export function jsonElement(id: string, value: unknown): string {
  return `${startOf(id)}${escapeText(JSON.stringify(value)).replaceAll('<', '\\u003c')}${end}`;
}

/** The JSON of such an element, as text; undefined where a text is no page, or has no such element. */
export function jsonInPage(text: string, id: string): string | undefined {
  if (!/^\s*<!doctype html>/i.test(text)) return undefined;
  const start = text.indexOf(startOf(id));
  if (start < 0) return undefined;
  const from = start + startOf(id).length;
  return text.slice(from, text.indexOf(end, from));
}

function startOf(id: string): string {
  return `<script type="application/json" id="${id}">`;
}

const end = '</script>';
