import { csvCell } from './csv-cell.ts';

/** What saved models say about the rows of a table. */
export interface Predictions {
  /** The label of each class code. */
  readonly classes: readonly string[];
  /** The models, in the order of a block's answers. */
  readonly models: readonly string[];
  /** What about the table's cells the user should know. */
  readonly notices: readonly string[];
  /** The rows in their order, a block at a time. */
  readonly blocks: Iterable<PredictionBlock>;
}

/** Some consecutive rows. */
export interface PredictionBlock {
  readonly firstRow: number;
  readonly answers: readonly ModelAnswers[];
}

/** What one model says about the rows of a block. */
export interface ModelAnswers {
  /** The most probable class of each row. */
  readonly codes: Int32Array;
  /** Rows × classes, row-major. */
  readonly probabilities: Float64Array;
}

/**
 * Predictions as CSV, a line a row: its number from 1, and for each model the class and the probability of every class
 * with all of its digits.
 *
 * @returns the header, and then a text for each block
 */
export function* predictionsCsv({ classes, models, blocks }: Predictions): Generator<string> {
  const names = models.flatMap((model) => [
    `${model} class`,
    ...classes.map((label) => `${model} P(${label})`),
  ]);
  yield `row,${names.map(csvCell).join(',')}\n`;
  const labels = classes.map(csvCell);
  for (const { firstRow, answers } of blocks) {
    const rows = answers[0]?.codes.length ?? 0;
    const lines = Array.from({ length: rows }, (_, row) => {
      const cells = answers.map(({ codes, probabilities }) => {
        const shares = probabilities.subarray(row * classes.length, (row + 1) * classes.length);
        return `${labels[codes[row] as number]},${shares.join(',')}`;
      });
      return `${firstRow + row + 1},${cells.join(',')}\n`;
    });
    yield lines.join('');
  }
}
