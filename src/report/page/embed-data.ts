import { escapeText } from '../../text/quote-value.ts';

/** What the element that holds the record is called. */
export const dataId = 'result';

const start = `<script type="application/json" id="${dataId}">`;
const end = '</script>';

/** The record as data in a page, which browsers do not run; nothing in it ends the element or turns the line around. */
export function embedData(data: unknown): string {
  return `${start}${escapeText(JSON.stringify(data)).replaceAll('<', '\\u003c')}${end}`;
}
