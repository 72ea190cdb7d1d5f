import { createHash } from 'node:crypto';
import { weightsFile } from './dense-net-files.ts';

/** The files of a folder of saved models beside its manifest, and what each holds. */
export const savedFiles = {
  'preprocessing.json': 'how the cells of a table become the numbers that both models see',
  'logistic-regression.json': 'the logistic regression',
  'model.json': 'the dense net, for tf.loadLayersModel: drop outputs without a class and divide by the sum',
  [weightsFile]: "the dense net's weights and biases",
} as const;

export type SavedFileName = keyof typeof savedFiles;

export const manifestFile = 'manifest.json';

/** The version of the folder's form; another one is refused. */
export const savedSchemaVersion = 1;

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
