import type { ExportCheck } from '../../checks/export-check.ts';
import type { Engine, EngineValue } from '../../engines/contract.ts';
import { ValueTable } from '../../sources/cells/value-table.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import type { Table } from '../../sources/contract/table.ts';
import { predict } from '../predict/predict.ts';
import type { SavedModels } from '../shared/saved-models/saved-models.ts';
import type { ExportedModel } from './export-models.ts';

/** Beyond these an arithmetic of so many digits is another one: 24 and 53 bits, and many sums. */
const limits = { single: 1e-5, double: 1e-9 } as const;

/** What a select gave, row by row. */
export interface SelectedRows {
  readonly rows: number;
  /** The class of each row; empty where a number is predicted. */
  readonly classes: readonly (string | null)[];
  /** The probabilities of each row, or its number; NaN for NULL. */
  readonly predictions: Float64Array;
  /** The columns that the select passed on. */
  readonly passed: ValueTable;
}

/**
 * Runs a select and takes its rows apart.
 *
 * @param keys the columns that it passes on
 * @throws InputError when the engine refuses, and the signal's reason when it aborts
 */
export async function runSelect(
  engine: Engine,
  { sql, probabilities }: ExportedModel,
  keys: readonly string[],
  options: ReadOptions,
): Promise<SelectedRows> {
  const passed = new ValueTable(options);
  const builders = keys.map((key) => passed.addColumn(key));
  const predictions: number[] = [];
  const classes: (string | null)[] = [];
  let rows = 0;
  for await (const chunk of engine.query(sql, options.signal)) {
    for (const cells of chunk) {
      rows++;
      builders.forEach((builder, j) => {
        builder.add(cells[j], rows);
      });
      const [predicted, ...ofClasses] = cells.slice(keys.length);
      if (probabilities.length > 0) classes.push(predicted === null ? null : String(predicted));
      predictions.push(...(probabilities.length > 0 ? ofClasses : [predicted]).map(toNumber));
    }
  }
  return { rows, classes, predictions: Float64Array.from(predictions), passed };
}

function toNumber(value: EngineValue | undefined): number {
  return value === null || value === undefined ? Number.NaN : Number(value);
}

/**
 * Holds what a select gave against what `predict` says of the same rows.
 *
 * @param table the rows, in the order of the select's
 */
export function checkExport(
  saved: SavedModels,
  { id, precision }: ExportedModel,
  { rows, classes: given, predictions }: SelectedRows,
  table: Table,
): ExportCheck {
  const limit = limits[precision];
  const { classes, blocks } = predict(saved, table, id);
  const width = classes?.length ?? 1;
  let [greatest, largest, otherClasses] = [0, 0, 0];
  for (const block of blocks) {
    const expected = block.predictions[0] as Float64Array;
    const start = block.firstRow * width;
    expected.forEach((value, at) => {
      const difference = Math.abs((predictions[start + at] ?? Number.NaN) - value);
      greatest = Math.max(greatest, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
      largest = Math.max(largest, Math.abs(value));
    });
    if (classes !== null) {
      for (let row = 0; row < block.rows; row++) {
        const ofRow = expected.subarray(row * width, (row + 1) * width);
        const code = classes.indexOf(given[block.firstRow + row] ?? '');
        if ((ofRow[code] ?? Number.NEGATIVE_INFINITY) < Math.max(...ofRow) - 2 * limit) otherClasses++;
      }
    }
  }
  const isShare = classes === null && largest > 0;
  const greatestDifference = isShare ? greatest / largest : greatest;
  const missingRows = table.rows - rows;
  const passed = missingRows === 0 && greatestDifference <= limit && otherClasses === 0;
  return { id, rows, missingRows, greatestDifference, isShare, limit, otherClasses, passed };
}
