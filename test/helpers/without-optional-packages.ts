import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/**
 * Makes what `npm install --omit=optional` leaves: the package as it is published, beside the packages that it needs.
 *
 * @param folder an empty one
 * @returns the command's file
 */
export function installWithoutOptionalPackages(folder: string): string {
  const { files, optionalDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  for (const name of ['package.json', ...files]) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of packageNames()) {
    if (name in optionalDependencies) continue;
    mkdirSync(join(packages, name, '..'), { recursive: true });
    symlinkSync(join(project, 'node_modules', name), join(packages, name));
  }
  return join(folder, 'bin/compare.js');
}

/** The packages that are installed here, those of a scope by both parts of their names. */
function packageNames(): string[] {
  const here = (...parts: string[]) =>
    readdirSync(join(project, 'node_modules', ...parts)).filter((name) => !name.startsWith('.'));
  return here().flatMap((name) =>
    name.startsWith('@') ? here(name).map((inner) => `${name}/${inner}`) : [name],
  );
}
