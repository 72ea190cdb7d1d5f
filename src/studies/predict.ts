import { applyFeatures } from '../describe/apply-features.ts';
import { encodeRows } from '../encode/encoding.ts';
import type { FittedClassifier } from '../models/classifier.ts';
import { createDenseNetPredictor } from '../models/dense-net/compiled.ts';
import { createPredictor } from '../models/logistic-regression/predictor.ts';
import type { Table } from '../read/table.ts';
import type { PredictionBlock, Predictions } from '../report/predictions-csv.ts';
import type { SavedModels } from '../saved/saved-models.ts';
import { predictedClasses } from '../scores/predicted-classes.ts';

/** The models that are saved, in the order of their columns. */
export const savedModelIds = ['dense-net', 'logistic-regression'] as const;
export type SavedModelId = (typeof savedModelIds)[number];

/** Rows that are encoded and predicted at a time, so that no matrix of the whole table is needed. */
const blockRows = 4096;

/**
 * Asks saved models about the rows of a table: what they say is to the bit what they said when they were fitted.
 * Columns are found by name; the target's may be absent, and others are ignored.
 *
 * @param asked the models to ask, in this order
 * @throws InputError when a column is missing, or a cell is no number or no date where one is expected
 */
export function predict(
  models: SavedModels,
  table: Table,
  asked: readonly SavedModelId[] = savedModelIds,
): Predictions {
  const { classes } = models.target;
  const { features, notices } = applyFeatures(table, models.sources);
  const predictors = asked.map((id) => predictorOf(models, id));

  function* blocks(): Generator<PredictionBlock> {
    for (let firstRow = 0; firstRow < table.rows; firstRow += blockRows) {
      const length = Math.min(blockRows, table.rows - firstRow);
      const rows = Int32Array.from({ length }, (_, row) => firstRow + row);
      const matrix = encodeRows(features, models.encoding, rows);
      const answers = predictors.map((predictRows) => {
        const probabilities = new Float64Array(length * classes.length);
        predictRows(matrix, probabilities);
        return { codes: predictedClasses(probabilities, classes.length), probabilities };
      });
      yield { firstRow, answers };
    }
  }

  return { classes, models: asked, notices, blocks: blocks() };
}

function predictorOf(
  { target, denseNet, logisticRegression }: SavedModels,
  id: SavedModelId,
): FittedClassifier['predict'] {
  const classCount = target.classes.length;
  if (id === 'dense-net') return createDenseNetPredictor(denseNet.network, denseNet.parameters, classCount);
  const presentClasses = Int32Array.from({ length: classCount }, (_, code) => code);
  return createPredictor({ classCount, presentClasses, ...logisticRegression });
}
