import { predictedClasses } from '../../metrics/predicted-classes.ts';
import { csvCell, guardFormula } from '../../text/csv-cell.ts';

/** What saved models say about the rows of a table. */
export interface Predictions {
  /** The label of each class code; null where a number is predicted. */
  readonly classes: readonly string[] | null;
  /** The models, in the order of a block's predictions. */
  readonly models: readonly string[];
  /** What about the table's cells the user should know. */
  readonly notices: readonly string[];
  /** The rows in their order, a block at a time. */
  readonly blocks: Iterable<PredictionBlock>;
}

/** Some consecutive rows. */
export interface PredictionBlock {
  readonly firstRow: number;
  readonly rows: number;
  /** Of each model: the probability of every class, rows × classes and row-major, or a number a row. */
  readonly predictions: readonly Float64Array[];
}

/**
 * Predictions as CSV, a line a row: its number from 1, and for each model the most probable class and the probability of
 * every class, or the predicted number; with all of their digits. A label is written alike in the header and in cells.
 *
 * @returns the header, and then a text for each block
 */
export function* predictionsCsv({ classes, models, blocks }: Predictions): Generator<string> {
  const names = models.flatMap((model) =>
    classes === null
      ? [model]
      : [`${model} class`, ...classes.map((label) => `${model} P(${guardFormula(label)})`)],
  );
  yield `row,${names.map(csvCell).join(',')}\n`;
  const cells = classes === null ? numberCells : classCells(classes);
  for (const { firstRow, rows, predictions } of blocks) {
    const ofModels = predictions.map(cells);
    const lines = Array.from(
      { length: rows },
      (_, row) => `${firstRow + row + 1},${ofModels.map((ofModel) => ofModel[row]).join(',')}\n`,
    );
    yield lines.join('');
  }
}

function numberCells(numbers: Float64Array): string[] {
  return Array.from(numbers, String);
}

function classCells(classes: readonly string[]): (probabilities: Float64Array) => string[] {
  const labels = classes.map(csvCell);
  return (probabilities) =>
    Array.from(predictedClasses(probabilities, classes.length), (code, row) => {
      const shares = probabilities.subarray(row * classes.length, (row + 1) * classes.length);
      return `${labels[code]},${shares.join(',')}`;
    });
}
