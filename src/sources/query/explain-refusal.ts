import { homedir } from 'node:os';
import { extname } from 'node:path';
import { didYouMean } from '../../text/nearest-name.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { isPattern, longestShown, missingFile } from './missing-file.ts';
import { outsideFile } from './outside-file.ts';
import { readdirSafely, statusOf } from './status-of.ts';

const refused = /Cannot access (?:file|directory) "([\s\S]*)" - file system operations are disabled/;
const unmatched = /^IO Error: No files found that match the pattern "([\s\S]*?)"(?:\n|$)/;
const noTable = /^Catalog Error: Table with name ([\s\S]*?) does not exist!(?:\nDid you mean "([^"]+)"\?)?/;
const systemTable = /^(?:sqlite_|pg_|duckdb_)/;

/**
 * What an embedded engine says of a file that a query names, as a line that tells what to do: whether the file is out of
 * reach, not there, or of a kind that has to be said.
 *
 * @param message the engine's
 * @param allowed folders and files that may be read, without links
 * @returns undefined where the message is about something else
 */
export function explainRefusal(message: string, allowed: readonly string[]): string | undefined {
  const [, named] = refused.exec(message) ?? unmatched.exec(message) ?? [];
  if (named !== undefined) {
    const path = named.replace(/^~(?=\/)/, homedir());
    const isThere = isPattern(path) ? refused.test(message) : statusOf(path) !== undefined;
    return outsideFile(path, allowed) ?? (isThere ? undefined : missingFile(path));
  }
  const [, name, near] = noTable.exec(message) ?? [];
  if (name === undefined) return undefined;
  const isPath = /[/\\]/.test(name) || extname(name) !== '' || statusOf(name) !== undefined;
  return isPath ? unreadFile(name, allowed) : missingTable(name, near);
}

/** A path that the engine did not take for a file's, by its ending. */
function unreadFile(path: string, allowed: readonly string[]): string {
  const shown = quoteValue(path, longestShown);
  const status = statusOf(path);
  if (status === undefined) return missingFile(path);
  const outside = outsideFile(path, allowed);
  if (outside !== undefined) return outside;
  if (status.isDirectory()) return `${shown} is a folder (name files in it, such as '….csv' or '*.csv')`;
  return /\.xls[xm]?$/i.test(path)
    ? `${shown} is a workbook, which no query reads (save its sheet as CSV, or name it without --query)`
    : `${shown} has no ending that tells how to read it (say so: read_csv('…'), read_json or read_parquet)`;
}

function missingTable(name: string, near: string | undefined): string {
  const shown = quoteValue(name, longestShown);
  if (near !== undefined && !systemTable.test(near)) {
    return `there is no table ${shown} (did you mean ${quoteValue(near)}?)`;
  }
  const file = readdirSafely('.').find((each) => each.slice(0, -extname(each).length) === name);
  const meant = file === undefined ? didYouMean(name, readdirSafely('.')) : `did you mean '${file}'? `;
  return `there is no table ${shown} (${meant}name a file in quotes and with its ending)`;
}
