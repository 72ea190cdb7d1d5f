import { writeFolder } from '../../../files/write-folder.ts';
import { toDenseNetFiles } from '../../../models/dense-net/saved-files.ts';
import { toLinearRegressionFile } from '../../../models/linear-regression/saved-file.ts';
import { toLogisticRegressionFile } from '../../../models/logistic-regression/saved-file.ts';
import { readableJson } from '../../../text/readable-json.ts';
import { toPreprocessingFile } from './preprocessing-file.ts';
import {
  type ClassifierFileName,
  type FileEntry,
  manifestFile,
  type RegressorFileName,
  savedContents,
  savedFiles,
  savedSchemaVersion,
  sha256Of,
} from './saved-files.ts';
import type { Provenance, SavedModels } from './saved-models.ts';

/**
 * Writes both models into a folder of their own, which is there whole or not at all. The same models from the same
 * table and versions give the same bytes.
 *
 * @param force whether saved models that are there already are replaced
 * @throws InputError when the folder exists or cannot be written
 */
export function writeModels(
  folder: string,
  models: SavedModels,
  provenance: Provenance,
  force: boolean,
): void {
  const { target } = models;
  const contents = fileContents(models);
  const files = Object.entries(savedFiles[target.task]).map(([name, holds]): FileEntry => {
    const content = contents.get(name);
    if (content === undefined) throw new Error(`${name} was not made`);
    return { name, holds, bytes: content.length, sha256: sha256Of(content) };
  });
  const manifest = { schemaVersion: savedSchemaVersion, ...provenance, target, files };
  contents.set(manifestFile, json(manifest));
  writeFolder(folder, Object.fromEntries(contents), savedContents, force);
}

function fileContents(models: SavedModels): Map<string, Uint8Array> {
  const { target, encoding, denseNet } = models;
  const { model, weights } = toDenseNetFiles(denseNet, encoding.names, target);
  const ofBothTasks = {
    'preprocessing.json': json(toPreprocessingFile(target, models)),
    'model.json': Buffer.from(JSON.stringify(model)),
    'weights.bin': weights,
  };
  if ('linearRegression' in models) {
    const files: Readonly<Record<RegressorFileName, Uint8Array>> = {
      ...ofBothTasks,
      'linear-regression.json': json(toLinearRegressionFile(models.linearRegression, encoding.names)),
      'target-scale.json': json(models.targetScale),
    };
    return new Map(Object.entries(files));
  }
  const files: Readonly<Record<ClassifierFileName, Uint8Array>> = {
    ...ofBothTasks,
    'logistic-regression.json': json(
      toLogisticRegressionFile(models.logisticRegression, encoding.names, models.target.classes),
    ),
  };
  return new Map(Object.entries(files));
}

function json(record: object): Uint8Array {
  return Buffer.from(readableJson({ ...record }));
}
