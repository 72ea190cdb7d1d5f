import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../errors.ts';
import { shownPath } from '../../../files/shown-path.ts';
import { inOwnUnit, learnsLogarithm } from '../../../models/contract/log-target.ts';
import type { SavedPredictor } from '../../../models/contract/persistence.ts';
import { ladderOf, modelsOf } from '../../../models/registry.ts';
import { quoteValue } from '../../../text/quote-value.ts';
import { fromPreprocessingFile, type PreprocessingFile } from './preprocessing-file.ts';
import { manifestFile, preprocessingFile, savedSchemaVersion, sha256Of } from './saved-files.ts';
import type { SavedModels } from './saved-models.ts';

/**
 * Reads the models that were written into a folder. Each file must be, to the byte, the one that was written.
 *
 * @throws InputError when the folder does not hold saved models, or a file was lost or changed
 */
export function readModels(folder: string): SavedModels {
  const checksums = readChecksums(folder);
  const read = (name: string): Buffer => {
    const bytes = readBytes(folder, name);
    if (checksums.get(name) !== sha256Of(bytes)) {
      throw new InputError(
        `${shownPath(folder)}: ${name} is not the file that was saved (copy the whole folder again, or save the models anew)`,
      );
    }
    return bytes;
  };
  const file: PreprocessingFile = JSON.parse(read(preprocessingFile).toString('utf8'));
  const { target } = file;
  const preprocessing = fromPreprocessingFile(file);
  const context = { target, columns: preprocessing.encoding.names };
  const toOwnUnit = (model: SavedPredictor): SavedPredictor =>
    learnsLogarithm(target) ? inOwnUnit(model) : model;
  const asked = ladderOf(target.task).filter(({ persistence }) =>
    Object.keys(persistence?.files(target.task) ?? {}).some((name) => checksums.has(name)),
  );
  const models = [...modelsOf(target.task), ...asked].flatMap(({ id, persistence }) =>
    persistence === undefined ? [] : [{ id, ...toOwnUnit(persistence.fromFiles(read, context)) }],
  );
  return { ...preprocessing, target, models };
}

/** The checksum of each file, by the manifest. */
function readChecksums(folder: string): ReadonlyMap<unknown, unknown> {
  const manifest = parseManifest(folder, readBytes(folder, manifestFile).toString('utf8'));
  if (manifest.schemaVersion !== savedSchemaVersion) {
    throw new InputError(
      `${shownPath(folder)}: schema version ${quoteValue(String(manifest.schemaVersion))} of saved models cannot be read by this simplest-model, ` +
        `which knows ${savedSchemaVersion} (save the models anew)`,
    );
  }
  const files: readonly Record<string, unknown>[] = Array.isArray(manifest.files) ? manifest.files : [];
  return new Map(files.map((file) => [file?.name, file?.sha256]));
}

function parseManifest(folder: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest === 'object' && manifest !== null) return { ...manifest };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InputError(`${shownPath(folder)}: ${manifestFile} is damaged (save the models anew)`);
}

function readBytes(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new InputError(
      `${shownPath(folder)} holds no saved models: ${name} cannot be read, ${error.code} (name a folder that --save-model wrote)`,
      { cause: error },
    );
  }
}
