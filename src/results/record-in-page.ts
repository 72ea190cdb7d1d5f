import { jsonElement, jsonInPage } from '../text/json-in-page.ts';

const recordId = 'result';

/** A study's record as an element of its page. */
export function recordElement(record: unknown): string {
  return jsonElement(recordId, record);
}

/** The record that a page holds, as JSON; any other text as it is. */
export function recordIn(text: string): string {
  return jsonInPage(text, recordId) ?? text;
}
