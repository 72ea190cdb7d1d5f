import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of the test file's own, empty at first and gone after its last test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simplest-model-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
