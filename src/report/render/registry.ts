import { csv } from './csv.ts';
import { html } from './html.ts';
import { jsonReporter } from './json.ts';
import { markdown } from './markdown.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

/** Every format, what is printed by default first. */
export const reporters: readonly [Reporter, ...Reporter[]] = [text, jsonReporter, markdown, csv, html];

/** @throws Error where no format has this name */
export function findReporter(name: string): Reporter {
  const found = reporters.find((reporter) => reporter.name === name);
  if (found === undefined) throw new Error(`there is no format ${name}`);
  return found;
}
