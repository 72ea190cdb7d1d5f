import { applyFeatures } from '../../describe/apply-features.ts';
import { encodeRows } from '../../encode/encoding.ts';
import { InputError } from '../../errors.ts';
import type { PredictionBlock, Predictions } from '../../report/tables/predictions-csv.ts';
import type { Table } from '../../sources/contract/table.ts';
import type { SavedModels } from '../shared/saved-models/saved-models.ts';

/** Rows that are encoded and predicted at a time, so that no matrix of the whole table is needed. */
const blockRows = 4096;

/**
 * Asks saved models about the rows of a table: their predictions are to the bit those of the fitted models. Columns are
 * found by name; the target's may be absent, and others are ignored.
 *
 * @param asked the id of the only model to ask; all of them by default, the net first
 * @throws InputError when that model was not saved, a column is missing, or a cell is no number or no date where one is
 * expected
 */
export function predict(saved: SavedModels, table: Table, asked?: string): Predictions {
  const { features, notices } = applyFeatures(table, saved.sources);
  const models = saved.models.filter(({ id }) => asked === undefined || id === asked);
  if (models.length === 0) {
    throw new InputError(
      `--model ${asked}: the saved models are ${saved.models.map(({ id }) => id).join(' and ')} (choose one of them, or all)`,
    );
  }
  const classes = saved.target.task === 'classification' ? saved.target.classes : null;
  const predictionsOfRow = classes?.length ?? 1;

  function* blocks(): Generator<PredictionBlock> {
    for (let firstRow = 0; firstRow < table.rows; firstRow += blockRows) {
      const length = Math.min(blockRows, table.rows - firstRow);
      const rows = Int32Array.from({ length }, (_, row) => firstRow + row);
      const matrix = encodeRows(features, saved.encoding, rows);
      const predictions = models.map((model) => {
        const ofModel = new Float64Array(length * predictionsOfRow);
        model.predict(matrix, ofModel);
        return ofModel;
      });
      yield { firstRow, rows: length, predictions };
    }
  }

  return { classes, models: models.map(({ id }) => id), notices, blocks: blocks() };
}
