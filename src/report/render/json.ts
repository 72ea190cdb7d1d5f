import { escapeText } from '../../text/quote-value.ts';
import type { Reporter } from './reporter.ts';

/** The record itself. */
export const jsonReporter = {
  name: 'json',
  ending: '.json',
  render: ({ data }) => json(data),
} satisfies Reporter;

/** A result as JSON, its numbers unrounded; characters that a terminal would obey are escaped as JSON allows. */
export function json(result: unknown): string {
  const lines = JSON.stringify(result, null, 2).split('\n');
  return `${lines.map(escapeText).join('\n')}\n`;
}
