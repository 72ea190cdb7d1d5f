import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../../package-file.ts';

/** The tables that ship with the package. */
const folder = packageFile('datasets/');

/** A shipped table, as `datasets/catalogue.json` lists it. */
export interface ShippedDataset {
  readonly name: string;
  readonly rows: number;
  readonly features: number;
  /** Null where the target is a number. */
  readonly classes: number | null;
  /** What one learns from comparing the models on it. */
  readonly teaches: string;
}

/** Every table that ships. */
export function shippedDatasets(): readonly ShippedDataset[] {
  return JSON.parse(readFileSync(new URL('catalogue.json', folder), 'utf8'));
}

/**
 * The file that an argument means: a path, or where no such file exists the name of a shipped table,
 * such as `credit_scoring`.
 */
export function datasetFile(argument: string): string {
  if (argument === '-' || existsSync(argument)) return argument;
  const shipped = shippedDatasets().find(({ name }) => name === argument);
  return shipped === undefined ? argument : fileURLToPath(new URL(`${shipped.name}.csv`, folder));
}
