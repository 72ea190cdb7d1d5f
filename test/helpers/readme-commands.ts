import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** README's blocks in a language. */
export function blocks(language: string): string[] {
  const found = readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'));
  return [...found].map(([, block]) => block as string);
}

/** The lines of the blocks that are marked as shell, one that ends in a backslash goes on in the next; and CI's steps. */
const lines = [
  ...blocks('sh').flatMap((block) => block.replace(/\\\n/g, ' ').split('\n')),
  ...blocks('yaml').flatMap((block) =>
    [...block.matchAll(/^ *- run: (.*)$/gm)].map(([, step]) => step as string),
  ),
];

/** The commands of ours among them: installing and testing is done by whoever runs the tests. */
export const readmeCommands: readonly string[] = lines
  .flatMap((line) => line.split(' && '))
  .map((command) => command.trim())
  .filter((command) => /^(compare|npx compare|simplest-model|node bin\/compare\.js)( |$)/.test(command));

/** Whether a command asks a database's server. */
export function isOfServer(command: string): boolean {
  return /\b(?:postgres|clickhouse)s?:\/\//.test(command);
}
