import { applyFeatures } from '../../describe/apply-features.ts';
import { encodeRows } from '../../encode/encoding.ts';
import { InputError } from '../../errors.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { createDenseNetPredictor } from '../../models/dense-net/compiled.ts';
import { createDenseNetRegressionPredictor } from '../../models/dense-net/compiled-regressor.ts';
import { createLinearPredictor } from '../../models/linear-regression/predictor.ts';
import { createPredictor } from '../../models/logistic-regression/predictor.ts';
import type { PredictionBlock, Predictions } from '../../report/tables/predictions-csv.ts';
import type { Table } from '../../sources/contract/table.ts';
import type { SavedModels } from '../shared/saved-models/saved-models.ts';

/** The models that may be saved. */
export const savedModelIds = ['dense-net', 'logistic-regression', 'linear-regression'] as const;
export type SavedModelId = (typeof savedModelIds)[number];

/** Rows that are encoded and predicted at a time, so that no matrix of the whole table is needed. */
const blockRows = 4096;

/**
 * Asks saved models about the rows of a table: what they say is to the bit what they said when they were fitted.
 * Columns are found by name; the target's may be absent, and others are ignored.
 *
 * @param asked the only model to ask; both, the net first, unless told
 * @throws InputError when that model was not saved, a column is missing, or a cell is no number or no date where one is
 * expected
 */
export function predict(models: SavedModels, table: Table, asked?: SavedModelId): Predictions {
  const { features, notices } = applyFeatures(table, models.sources);
  const saved = predictorsOf(models);
  const predictors = saved.filter(({ id }) => asked === undefined || id === asked);
  if (predictors.length === 0) {
    throw new InputError(
      `--model ${asked}: the saved models are ${saved.map(({ id }) => id).join(' and ')} (choose one of them, or both)`,
    );
  }
  const classes = models.target.task === 'classification' ? models.target.classes : null;
  const answersOfRow = classes?.length ?? 1;

  function* blocks(): Generator<PredictionBlock> {
    for (let firstRow = 0; firstRow < table.rows; firstRow += blockRows) {
      const length = Math.min(blockRows, table.rows - firstRow);
      const rows = Int32Array.from({ length }, (_, row) => firstRow + row);
      const matrix = encodeRows(features, models.encoding, rows);
      const answers = predictors.map(({ predict: predictRows }) => {
        const ofModel = new Float64Array(length * answersOfRow);
        predictRows(matrix, ofModel);
        return ofModel;
      });
      yield { firstRow, rows: length, answers };
    }
  }

  return { classes, models: predictors.map(({ id }) => id), notices, blocks: blocks() };
}

interface Predictor {
  readonly id: SavedModelId;
  readonly predict: FittedModel['predict'];
}

function predictorsOf(models: SavedModels): Predictor[] {
  const { network, parameters } = models.denseNet;
  if ('linearRegression' in models) {
    const { targetScale, linearRegression } = models;
    return [
      { id: 'dense-net', predict: createDenseNetRegressionPredictor(network, parameters, targetScale) },
      { id: 'linear-regression', predict: createLinearPredictor(linearRegression) },
    ];
  }
  const classCount = models.target.classes.length;
  const presentClasses = Int32Array.from({ length: classCount }, (_, code) => code);
  return [
    { id: 'dense-net', predict: createDenseNetPredictor(network, parameters, classCount) },
    {
      id: 'logistic-regression',
      predict: createPredictor({ classCount, presentClasses, ...models.logisticRegression }),
    },
  ];
}
