import { createHash } from 'node:crypto';
import { weightsFile } from '../../../models/dense-net/saved-files.ts';

const ofBothTasks = {
  'preprocessing.json': 'how the cells of a table become the numbers that both models see',
} as const;

/** The files of a folder of saved models beside its manifest, and what each holds. */
export const savedFiles = {
  classification: {
    ...ofBothTasks,
    'logistic-regression.json': 'the logistic regression',
    'model.json': 'the dense net, for tf.loadLayersModel: drop outputs without a class and divide by the sum',
    [weightsFile]: "the dense net's weights and biases",
  },
  regression: {
    ...ofBothTasks,
    'linear-regression.json': 'the linear regression',
    'target-scale.json': "what the dense net's output is multiplied by, and what is then added",
    'model.json': 'the dense net, for tf.loadLayersModel: its output is standardized, see target-scale.json',
    [weightsFile]: "the dense net's weights and biases",
  },
} as const;

export type ClassifierFileName = keyof typeof savedFiles.classification;
export type RegressorFileName = keyof typeof savedFiles.regression;
export type SavedFileName = ClassifierFileName | RegressorFileName;

export const manifestFile = 'manifest.json';

/** What a folder of saved models may hold. */
export const savedContents = {
  title: 'saved models',
  names: [manifestFile, ...new Set(Object.values(savedFiles).flatMap((files) => Object.keys(files)))],
} as const;

/** The version of the folder's form; another one is refused. */
export const savedSchemaVersion = 2;

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
