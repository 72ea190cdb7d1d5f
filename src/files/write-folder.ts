import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type FolderContents, isReplaceable } from './check-output.ts';
import { folderError } from './writing-error.ts';

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
    const exists = isReplaceable(folder, contents, force);
    temporary = mkdtempSync(join(dirname(path), `.${basename(path)}.`));
    use(temporary, exists);
  } catch (error) {
    throw folderError(error, folder);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}
