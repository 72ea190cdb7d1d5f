import { realpathSync, statSync } from 'node:fs';
import { InputError } from '../../errors.ts';
import { probeFolder } from '../../files/write-output.ts';
import { quoteValue } from '../../text/quote-value.ts';

/** Where a path is cut in a message. */
const longestPath = 120;

/**
 * Settles where `--output` goes before any work is done: without links, so that what a link leads to is replaced and not
 * the link.
 *
 * @param force whether a file that exists may be replaced
 * @throws InputError where the file could not be written, or would replace one that it should not
 */
export function outputPath(output: string, force: boolean): string {
  const name = `--output ${quoteValue(output, longestPath)}`;
  if (output === '-') {
    throw new InputError(`${name}: standard output is where it goes without --output (leave it out)`);
  }
  probeFolder(output);
  const existing = statSync(output, { throwIfNoEntry: false });
  if (existing === undefined) return output;
  if (!existing.isFile()) throw new InputError(`${name} is not a file (choose another name)`);
  if (!force) throw new InputError(`${name} exists already (choose another name, or --force to replace it)`);
  return realpathSync(output);
}
