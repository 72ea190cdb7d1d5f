import { toDenseNetFiles } from './dense-net-files.ts';
import { toPreprocessingFile } from './preprocessing-file.ts';
import { readableJson } from './readable-json.ts';
import { toRegressionFile } from './regression-file.ts';
import {
  type FileEntry,
  manifestFile,
  type SavedFileName,
  savedFiles,
  savedSchemaVersion,
  sha256Of,
} from './saved-files.ts';
import type { Provenance, SavedModels } from './saved-models.ts';
import { writeFolder } from './write-folder.ts';

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
  const { target, encoding, denseNet, logisticRegression } = models;
  const { model, weights } = toDenseNetFiles(denseNet, encoding.names, target.classes);
  const contents: Readonly<Record<SavedFileName, Uint8Array>> = {
    'preprocessing.json': Buffer.from(readableJson({ ...toPreprocessingFile(models) })),
    'logistic-regression.json': Buffer.from(
      readableJson({ ...toRegressionFile(logisticRegression, encoding.names, target.classes) }),
    ),
    'model.json': Buffer.from(JSON.stringify(model)),
    'weights.bin': weights,
  };
  const files = Object.entries(savedFiles).map(([name, holds]): FileEntry => {
    const content = contents[name as SavedFileName];
    return { name, holds, bytes: content.length, sha256: sha256Of(content) };
  });
  const manifest = { schemaVersion: savedSchemaVersion, ...provenance, target, files };
  writeFolder(folder, { ...contents, [manifestFile]: Buffer.from(readableJson(manifest)) }, force);
}
