import { html } from './page/html.ts';
import { csv } from './render/csv.ts';
import { jsonReporter } from './render/json.ts';
import { markdown } from './render/markdown.ts';
import type { Reporter } from './render/reporter.ts';
import { text } from './render/text.ts';

/** Every format, what is printed by default first. */
export const reporters: readonly [Reporter, ...Reporter[]] = [text, jsonReporter, markdown, csv, html];

/** @throws Error where no format has this name */
export function findReporter(name: string): Reporter {
  const found = reporters.find((reporter) => reporter.name === name);
  if (found === undefined) throw new Error(`there is no format ${name}`);
  return found;
}
