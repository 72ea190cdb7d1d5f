import { closeSync, openSync, readdirSync, realpathSync, rmSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { quoteValue } from '../text/quote-value.ts';
import { shownPath } from './shown-path.ts';
import { temporaryName } from './temporary-name.ts';
import { fileError } from './writing-error.ts';

/** What an output may replace. */
export interface OutputRules {
  /** Whether a file that exists may be replaced. */
  readonly force: boolean;
  /** What none may take the place of, not even with force. */
  readonly inputs?: Inputs;
}

/** What is read. */
export interface Inputs {
  readonly paths: readonly string[];
  /** What each of them is: "a table to be compared". */
  readonly title: string;
}

/**
 * Settles where the outputs of `--output` go before any work is done, so that hours of it are not lost to a mistyped
 * path.
 *
 * @returns the paths without links, so that what a link leads to is replaced and not the link
 * @throws InputError where a file could not be written, or would replace one that it should not
 */
export function checkOutputs(outputs: readonly string[], rules: OutputRules): string[] {
  const places = new Set<string>();
  return outputs.map((output) => {
    const path = placeOf(output, rules);
    if (places.has(path)) {
      throw new InputError(`${flagOf(output)} is given twice (name each output once)`);
    }
    places.add(path);
    probe(path);
    return path;
  });
}

/** How a message calls an output. */
export function flagOf(output: string): string {
  return `--output ${shownPath(output)}`;
}

function placeOf(output: string, rules: OutputRules): string {
  if (output === '-') {
    throw new InputError(
      `${flagOf(output)}: standard output is where it goes without --output (leave it out)`,
    );
  }
  const existing = statusOf(output);
  if (existing === undefined) return join(realFolder(output), basename(output));
  refuseExisting(output, existing, rules);
  return realpathSync(output);
}

function refuseExisting(output: string, existing: Stats, { force, inputs }: OutputRules): void {
  const isInput = (inputs?.paths ?? [])
    .map(statusOf)
    .some((input) => input !== undefined && isSame(input, existing));
  const flag = flagOf(output);
  if (isInput) throw new InputError(`${flag} is ${inputs?.title}, and would be lost (choose another name)`);
  if (!existing.isFile()) throw new InputError(`${flag} is not a file (choose another name)`);
  if (!force) throw new InputError(`${flag} exists already (choose another name, or --force to replace it)`);
}

function isSame(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

/** The folder that a path lies in, whatever links lead there. */
function realFolder(path: string): string {
  const folder = dirname(path);
  if (!statusOf(folder)?.isDirectory()) {
    throw new InputError(
      `cannot write ${shownPath(path)}: there is no folder ${shownPath(folder)} (make it first)`,
    );
  }
  return realpathSync(folder);
}

/** What lies at a path; nothing where it cannot be looked at, for then reading or writing tells why. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined;
    throw error;
  }
}

/** Finds out whether a file could be written by making its temporary one: permissions alone do not tell. */
function probe(path: string): void {
  const temporary = temporaryName(path);
  try {
    closeSync(openSync(temporary, 'wx'));
    rmSync(temporary, { force: true });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** What a folder that may be replaced holds: a folder with anything else in it is somebody's. */
export interface FolderContents {
  /** In a message: "saved models". */
  readonly title: string;
  /** Every name that such a folder may hold. */
  readonly names: readonly string[];
}

/**
 * Whether there is a folder that may be replaced.
 *
 * @param force whether one that holds nothing but such contents may be replaced
 * @returns false where there is nothing
 * @throws InputError where what is there may not be replaced
 */
export function isReplaceable(folder: string, { title, names }: FolderContents, force: boolean): boolean {
  const place = shownPath(folder);
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status === undefined) return false;
  if (!status.isDirectory()) throw new InputError(`${place} is a file (name a folder that is not there yet)`);
  if (!force) {
    throw new InputError(`${place} exists already (name another folder, or --force to replace ${title})`);
  }
  const other = readdirSync(folder).find((name) => !names.includes(name));
  if (other !== undefined) {
    throw new InputError(
      `${place} holds ${quoteValue(other)}, and --force replaces nothing but ${title} (name another folder)`,
    );
  }
  return true;
}
