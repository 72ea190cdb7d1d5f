import { readFileSync } from 'node:fs';
import { packageFile } from './package-file.ts';

/**
 * The bytes of a file that `npm run build` made. The lesson's page has no files: its bundle holds them in place of this
 * module, by the same paths.
 *
 * @param path from the package's folder
 */
export function builtBytes(path: string): Uint8Array {
  return readFileSync(packageFile(path));
}
