import type { ReadOptions } from '../../sources/contract/read-options.ts';
import { pick } from '../../studies/shared/pick.ts';
import type { SavedModels } from '../../studies/shared/saved-models/saved-models.ts';

/**
 * How a table is read for saved models: what stood for a missing value when they learned does so again, and columns are
 * found by the names in the first row.
 *
 * @param asked what the flags say
 */
export function readOptionsFor(
  models: SavedModels,
  { missing = [], keep = [], ...options }: ReadOptions,
): ReadOptions {
  const isUnnamed = models.sources.every(({ name }) => /^column_\d+$/.test(name));
  return {
    ...(isUnnamed ? {} : { header: true }),
    ...pick(models, ['decimal']),
    ...options,
    missing: [...models.missing, ...missing],
    keep: [...(models.keep ?? []), ...keep],
  };
}
