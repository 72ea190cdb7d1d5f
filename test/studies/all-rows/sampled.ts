import { join } from 'node:path';
import { applyFeatures } from '../../../src/describe/apply-features.ts';
import { describe as describeTable } from '../../../src/describe/describe.ts';
import { dialectOf } from '../../../src/dialects/registry.ts';
import { encodeRows } from '../../../src/encode/encoding.ts';
import type { Engine } from '../../../src/engines/contract.ts';
import { holdInDuckdb } from '../../../src/engines/duckdb/duckdb-table.ts';
import type { Formula } from '../../../src/models/contract/formula.ts';
import type { Column, Table } from '../../../src/sources/contract/table.ts';
import type { AllRowsTask } from '../../../src/studies/all-rows/prepared-rows.ts';
import { heldColumns } from '../../../src/studies/export/held-columns.ts';
import { type SaveModelsOptions, saveModels } from '../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../src/studies/shared/saved-models/read-models.ts';
import type { SavedModel } from '../../../src/studies/shared/saved-models/saved-models.ts';
import { targetsOf } from '../../../src/studies/shared/targets-of.ts';
import { scratchFolder } from '../../helpers/scratch-folder.ts';

/** The rows of a table at some places. */
export function rowsAt(table: Table, places: readonly number[]): Table {
  const pick = <Numbers extends Float64Array | Int32Array>(numbers: Numbers) =>
    numbers.constructor === Int32Array
      ? Int32Array.from(places, (place) => numbers[place] as number)
      : Float64Array.from(places, (place) => numbers[place] as number);
  const columns = table.columns.map(
    (column) =>
      (column.kind === 'text'
        ? { ...column, codes: pick(column.codes) }
        : { ...column, values: pick(column.values) }) as Column,
  );
  return { ...table, rows: places.length, columns };
}

const folder = scratchFolder();
let saves = 0;

/** Models of two rows in five of a table, which an engine has in full. */
export async function sampled(table: Table, options: SaveModelsOptions = {}) {
  const places = Array.from({ length: table.rows }, (_, row) => row);
  const drawn = places.filter((row) => row % 5 < 2);
  const sample = rowsAt(table, drawn);
  const place = join(folder, `models ${saves++}`);
  saveModels(place, sample, { hiddenSizes: [4, 3], ...options });
  const saved = readModels(place);
  const [candidate, reference] = saved.models.slice(0, 2) as [SavedModel, SavedModel];
  const { target } = saved;
  const levels = target.task === 'classification' ? target.classes : [];
  const targetSource =
    target.task === 'classification'
      ? ({ kind: 'category', name: target.name, levels } as const)
      : ({ kind: 'numeric', name: target.name } as const);
  const sources = [...saved.sources, targetSource];
  const engine: Engine = await holdInDuckdb('data', heldColumns(table, sources), table.rows, 'the test');
  const task: AllRowsTask = {
    dialect: dialectOf('duckdb'),
    relation: '"data"',
    ...saved,
    missing: { texts: [''], numbers: [] },
    reference: { id: reference.id, formula: reference.formula as Formula },
    candidate: { id: candidate.id, formula: candidate.formula as Formula },
  };
  const encode = (rows: Table) => {
    const dataset = describeTable(rows, options);
    const { features } = applyFeatures(rows, saved.sources);
    const matrix = encodeRows(features, saved.encoding, dataset.sourceRows);
    const width = target.task === 'classification' ? target.classes.length : 1;
    const predictionsOf = (model: SavedModel) => {
      const predictions = new Float64Array(matrix.rows * width);
      model.predict(matrix, predictions);
      return predictions;
    };
    return {
      matrix,
      targets: targetsOf(dataset.target),
      reference: predictionsOf(reference),
      candidate: predictionsOf(candidate),
    };
  };
  const left = encode(
    rowsAt(
      table,
      places.filter((row) => row % 5 >= 2),
    ),
  );
  return { engine, task, sample: encode(sample), left, all: encode(table) };
}
