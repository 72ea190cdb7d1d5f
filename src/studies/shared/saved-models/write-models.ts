import { writeFolder } from '../../../files/write-folder.ts';
import type { SavedTarget } from '../../../models/contract/persistence.ts';
import { readableJson } from '../../../text/readable-json.ts';
import { toPreprocessingFile } from './preprocessing-file.ts';
import {
  type FileEntry,
  manifestFile,
  preprocessingFile,
  savedContents,
  savedFiles,
  savedSchemaVersion,
  sha256Of,
} from './saved-files.ts';
import type { Provenance, SavedPreprocessing } from './saved-models.ts';

/**
 * Writes models into a folder of their own, which is there whole or not at all. The same models from the same table and
 * versions give the same bytes.
 *
 * @param modelFiles the content of each file of the models
 * @param force whether saved models that are there already are replaced
 * @throws InputError when the folder exists or cannot be written
 */
export function writeModels(
  folder: string,
  target: SavedTarget,
  preprocessing: SavedPreprocessing,
  modelFiles: Readonly<Record<string, Uint8Array>>,
  provenance: Provenance,
  force: boolean,
): void {
  const contents: Readonly<Record<string, Uint8Array>> = {
    ...modelFiles,
    [preprocessingFile]: json(toPreprocessingFile(target, preprocessing)),
  };
  const files = [...savedFiles(target.task)].flatMap(([name, holds]): FileEntry[] => {
    const content = contents[name];
    return content === undefined ? [] : [{ name, holds, bytes: content.length, sha256: sha256Of(content) }];
  });
  const manifest = json({ schemaVersion: savedSchemaVersion, ...provenance, target, files });
  writeFolder(folder, { ...contents, [manifestFile]: manifest }, savedContents, force);
}

function json(record: object): Uint8Array {
  return Buffer.from(readableJson({ ...record }));
}
