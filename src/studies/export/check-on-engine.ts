import type { ExportCheck } from '../../checks/export-check.ts';
import { dialectOf } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import type { SavedModels } from '../shared/saved-models/saved-models.ts';
import { checkExport, runSelect } from './check-export.ts';
import { exportModels } from './export-models.ts';

/** Rows that are enough to find a difference. */
const mostRows = 1_000_000;

/**
 * Runs saved models as SQL where rows lie, and holds the predictions against what `predict` says of the same rows, which
 * the select gives beside them.
 *
 * @param relation what stands behind `from`
 * @param asked the id of the only model; all of them by default
 * @throws InputError when the engine refuses, or a cell is not what the models expect
 */
export async function checkOnEngine(
  saved: SavedModels,
  engine: Engine,
  relation: string,
  asked: string | undefined,
  options: ReadOptions,
): Promise<ExportCheck[]> {
  const dialect = dialectOf(engine.dialect);
  const keys = [...new Set(saved.sources.map(({ name }) => name))];
  const first = `(select ${keys.map((key) => dialect.identifier(key)).join(', ')} from ${relation} limit ${mostRows}) as first_rows`;
  const { models } = exportModels(saved, dialect, { relation: first, keys }, asked);
  const checks: ExportCheck[] = [];
  for (const model of models) {
    const selected = await runSelect(engine, model, keys, options);
    const table = selected.passed.finish(engine.location, '');
    checks.push(checkExport(saved, model, selected, table));
  }
  return checks;
}
