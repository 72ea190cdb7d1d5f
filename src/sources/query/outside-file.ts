import { realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { quoteValue } from '../../text/quote-value.ts';
import { isPattern, longestShown } from './missing-file.ts';
import { lookedAt } from './status-of.ts';

/**
 * That what a path means is out of reach, and how to allow it.
 *
 * @param allowed folders and files that may be read, without links
 * @returns undefined where it is within reach, or is not there
 */
export function outsideFile(path: string, allowed: readonly string[]): string | undefined {
  const root = isPattern(path) ? folderOfPattern(path) : path;
  const real = lookedAt(() => realpathSync(root));
  if (real === undefined || allowed.some((place) => isWithin(real, place))) return undefined;
  const shown = quoteValue(path, longestShown);
  const leads = allowed.some((place) => isWithin(resolve(root), place))
    ? ` leads to ${quoteValue(real, longestShown)}, which`
    : '';
  return `${shown}${leads} is not below this folder (allow it with --allow-path ${quoteValue(root, longestShown)})`;
}

/** The folder that all files of a pattern lie below. */
function folderOfPattern(path: string): string {
  const folder = dirname(path);
  return isPattern(folder) ? folderOfPattern(folder) : folder;
}

function isWithin(path: string, place: string): boolean {
  const way = relative(place, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
