import { InputError } from '../../errors.ts';
import { checkFolder } from '../../files/write-folder.ts';
import type { Table } from '../../sources/contract/table.ts';
import type { CompareOptions } from '../../studies/compare/compare.ts';
import { saveModels } from '../../studies/save-models/save-models.ts';
import { pick } from '../../studies/shared/pick.ts';
import { savedContents } from '../../studies/shared/saved-models/saved-files.ts';
import type { CompareFlags } from '../options/compare-flags.ts';

/** What is done with a table once it was compared. */
export type AfterComparison = (table: Table, options: CompareOptions) => void;

/**
 * Settles what `--save-model` demands, so that hours of work are not lost to a mistyped path.
 *
 * @throws InputError where the folder could not be written, or several tables would need one
 */
export function planSaving(flags: CompareFlags, files: readonly unknown[]): AfterComparison {
  const { saveModel, force = false, missing } = flags;
  if (saveModel === undefined) return () => {};
  if (files.length > 1) {
    throw new InputError('--save-model saves the models of one table: give one file, or leave it out');
  }
  checkFolder(saveModel, savedContents, force);
  return (table, options) => {
    saveModels(saveModel, table, {
      ...options,
      missing: missing?.split(',') ?? [],
      ...pick(flags, ['keep', 'decimal']),
      force,
    });
  };
}
