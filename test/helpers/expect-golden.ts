import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../golden');

/**
 * Holds a text against `test/golden/<name>.txt`. A missing file is written, to be read and committed, but on a
 * build server it is a failure; a text that differs is left beside it as `<name>-changed.txt`, to be compared.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(folder, `${name}.txt`);
  const changed = join(folder, `${name}-changed.txt`);
  rmSync(changed, { force: true });
  if (!existsSync(file)) {
    expect(
      process.env.CI,
      `${file} is missing: run the tests locally, read it and commit it`,
    ).toBeUndefined();
    writeFileSync(file, text);
  }
  const expected = readFileSync(file, 'utf8');
  if (text !== expected) writeFileSync(changed, text);
  expect(text).toBe(expected);
}
