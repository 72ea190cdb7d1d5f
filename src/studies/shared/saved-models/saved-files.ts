import { createHash } from 'node:crypto';
import type { Task } from '../../../models/contract/targets.ts';
import { ladderOf, models, modelsOf } from '../../../models/registry.ts';

export const manifestFile = 'manifest.json';
export const preprocessingFile = 'preprocessing.json';

/** The version of the folder's form; another one is refused. */
export const savedSchemaVersion = 2;

/**
 * The files that a folder of saved models may have beside its manifest, and what each holds: the simplest model's first.
 * Those of the ladder are there where they were asked for.
 */
export function savedFiles(task: Task): ReadonlyMap<string, string> {
  const simplestFirst = [...modelsOf(task), ...ladderOf(task)].toSorted(
    (a, b) => a.complexity - b.complexity,
  );
  return new Map([
    [preprocessingFile, 'how the cells of a table become the numbers that the models see'],
    ...simplestFirst.flatMap(({ persistence }) => Object.entries(persistence?.files(task) ?? {})),
  ]);
}

/** What a folder of saved models may hold. */
export const savedContents = {
  title: 'saved models',
  names: [manifestFile, ...savedFiles('classification').keys(), ...savedFiles('regression').keys()],
} as const;

/** The ids of the models that can be saved. */
export const savedModelIds: readonly string[] = models
  .filter(({ persistence }) => persistence !== undefined)
  .map(({ id }) => id);

/** The manifest's line about a file. */
export interface FileEntry {
  readonly name: string;
  readonly holds: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Hexadecimal SHA-256. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
