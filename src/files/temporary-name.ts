import { basename, dirname, join } from 'node:path';

/** What a file is called until it is whole. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}
