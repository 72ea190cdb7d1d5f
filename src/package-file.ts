import { existsSync } from 'node:fs';

/** The package's folder: where this module runs from, its source, a built file or the bundle, it stands above. */
const folder = folderAbove(new URL('.', import.meta.url));

/**
 * A file of this package, such as a worker that is started from its built form also when the rest runs from its source.
 *
 * @param path from the package's folder
 */
export function packageFile(path: string): URL {
  return new URL(path, folder);
}

function folderAbove(place: URL): URL {
  return existsSync(new URL('package.json', place)) ? place : folderAbove(new URL('..', place));
}
