import { lstatSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { nearestName } from '../../text/nearest-name.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { lookedAt, readdirSafely, statusOf } from './status-of.ts';

export const longestShown = 120;

/** Whether a path stands for several files. */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

/** That a file is not there, with the name that was probably meant. */
export function missingFile(path: string): string {
  const shown = quoteValue(path, longestShown);
  const place = isAbsolute(path) ? 'check the path' : 'check the path, which begins at this folder';
  if (isPattern(path)) return `no file matches ${shown} (${place})`;
  if (lookedAt(() => lstatSync(path)) !== undefined) {
    return `${shown} is a link to what is not there (check where it leads)`;
  }
  const gap = firstGap(path);
  const folder = dirname(gap);
  const near = nearestName(basename(gap), readdirSafely(folder));
  const meant = near === undefined ? '' : quoteValue(dirnameless(folder, near), longestShown);
  const remedy = near === undefined ? place : `did you mean ${meant}?`;
  return gap === path
    ? `there is no file ${shown} (${remedy})`
    : `there is no file ${shown}, as there is no folder ${quoteValue(gap, longestShown)} (${remedy})`;
}

/** The first part of a path that is not there. */
function firstGap(path: string): string {
  const folder = dirname(path);
  return folder === path || statusOf(folder) !== undefined ? path : firstGap(folder);
}

function dirnameless(folder: string, name: string): string {
  return folder === '.' ? name : join(folder, name);
}
