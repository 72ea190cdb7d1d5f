import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { quoteValue } from '../text/quote-value.ts';

/** Paths are shown up to this length: their ends tell. */
const longestPath = 120;

/** What a folder that may be replaced holds: a folder with anything else in it is somebody's. */
export interface FolderContents {
  /** In a message: "saved models". */
  readonly title: string;
  /** Every name that such a folder may hold. */
  readonly names: readonly string[];
}

/**
 * Finds out whether {@link writeFolder} could write there, so that hours of work are not lost to a mistyped path.
 *
 * @throws InputError when it could not
 */
export function checkFolder(folder: string, contents: FolderContents, force: boolean): void {
  besideFolder(folder, contents, force, () => {});
}

/**
 * Writes files into a new folder whole or not at all: they are written beside it, and their folder is then renamed.
 *
 * @param force whether a folder that holds nothing but such contents is replaced
 * @throws InputError when the folder exists or cannot be written
 */
export function writeFolder(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  contents: FolderContents,
  force: boolean,
): void {
  besideFolder(folder, contents, force, (temporary, exists) => {
    const written = join(temporary, 'new');
    mkdirSync(written);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(written, name), content);
    if (exists) replaceFolder(resolve(folder), written, join(temporary, 'old'));
    else renameSync(written, resolve(folder));
  });
}

/** Puts `written` in the place of `folder`, which goes to `replaced`, or comes back when that fails. */
function replaceFolder(folder: string, written: string, replaced: string): void {
  renameSync(folder, replaced);
  try {
    renameSync(written, folder);
  } catch (error) {
    renameSync(replaced, folder);
    throw error;
  }
}

/** Whether the folder is there and may be replaced. */
function refuseExisting(folder: string, { title, names }: FolderContents, force: boolean): boolean {
  const place = quoteValue(folder, longestPath);
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

/**
 * Runs `use` with a temporary folder beside the one that is meant, so that what it holds can be renamed to it, and takes
 * it away again.
 */
function besideFolder(
  folder: string,
  contents: FolderContents,
  force: boolean,
  use: (temporary: string, exists: boolean) => void,
): void {
  const path = resolve(folder);
  let temporary: string | undefined;
  try {
    const exists = refuseExisting(folder, contents, force);
    temporary = mkdtempSync(join(dirname(path), `.${basename(path)}.`));
    use(temporary, exists);
  } catch (error) {
    throw folderError(error, folder);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

/** Turns what the file system reports into the line for the user; any other error is handed back as it is. */
function folderError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const reason = error.message.replace(/, \w+ .*$/s, '');
  return new InputError(
    `cannot write the folder ${quoteValue(folder, longestPath)}: ${reason} (check the folder around it, or choose another)`,
    { cause: error },
  );
}
