import type { ExportCheck } from '../../checks/export-check.ts';
import { refuseMissingColumns } from '../../describe/apply-features.ts';
import { dialectOf } from '../../dialects/registry.ts';
import { holdInDuckdb } from '../../engines/duckdb/duckdb-table.ts';
import type { Table } from '../../sources/contract/table.ts';
import type { SavedModels } from '../shared/saved-models/saved-models.ts';
import { checkExport, runSelect } from './check-export.ts';
import { exportModels } from './export-models.ts';
import { heldColumns } from './held-columns.ts';

const tableName = 'data';

/**
 * Runs saved models as SQL of DuckDB on the rows of a table, and holds the predictions against those of `predict`. The
 * engine is given the cells as they were read: what is checked is the SQL, not how the engine reads files.
 *
 * @param asked the id of the only model; all of them by default
 * @throws InputError when the engine is not installed, or a cell is not what the models expect
 */
export async function checkOnFile(
  saved: SavedModels,
  table: Table,
  asked: string | undefined,
  signal: AbortSignal,
): Promise<ExportCheck[]> {
  refuseMissingColumns(table, saved.sources);
  const dialect = dialectOf('duckdb');
  const relation = dialect.identifier(tableName);
  const { models } = exportModels(saved, dialect, { relation, keys: [] }, asked);
  const columns = heldColumns(table, saved.sources);
  const engine = await holdInDuckdb(tableName, columns, table.rows, '--check runs SQL of DuckDB');
  try {
    const checks: ExportCheck[] = [];
    for (const model of models) {
      checks.push(checkExport(saved, model, await runSelect(engine, model, [], { signal }), table));
    }
    return checks;
  } finally {
    await engine.close();
  }
}
