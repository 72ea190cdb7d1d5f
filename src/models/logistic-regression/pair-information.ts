import type { Matrix } from '../../encode/matrix.ts';
import { writeGram } from '../numeric/gram.ts';

/** How much a row tells of two classes against each other, at least 0. */
export type PairWeight = (row: number, oneClass: number, otherClass: number) => number;

/**
 * The information of softmax regression about the weights of every class but a reference, whose weights are zero:
 * Σ weight · (xᵀ(β_k − β_l))² over rows and pairs of classes, as a matrix. With the weights p_k · p_l it is the
 * observed information (Böhning, 1992).
 *
 * @param rows with the constant column
 * @returns ((classCount − 1) × columns)², row-major, its lower triangle
 */
export function pairInformation(
  rows: Matrix,
  classCount: number,
  reference: number,
  weightOf: PairWeight,
): Float64Array {
  const { columns } = rows;
  const size = (classCount - 1) * columns;
  const information = new Float64Array(size * size);
  const weighed = { rows: rows.rows, columns, values: new Float64Array(rows.values.length) };
  const gram = new Float64Array(columns * columns);
  const place = (code: number): number => (code < reference ? code : code - 1);

  /** Adds factor × gram, of which only the lower triangle is known, to the block of two classes. */
  function addToBlock(upper: number, lower: number, factor: number): void {
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < columns; j++) {
        const value = gram[Math.max(i, j) * columns + Math.min(i, j)] as number;
        const at = (upper * columns + i) * size + lower * columns + j;
        information[at] = (information[at] as number) + factor * value;
      }
    }
  }

  for (let k = 1; k < classCount; k++) {
    for (let l = 0; l < k; l++) {
      weighRows(rows, (row) => weightOf(row, k, l), weighed.values);
      writeGram(weighed, gram);
      if (k !== reference) addToBlock(place(k), place(k), 1);
      if (l !== reference) addToBlock(place(l), place(l), 1);
      if (k !== reference && l !== reference) addToBlock(place(k), place(l), -1);
    }
  }
  return information;
}

/** Writes each row times the root of its weight, so that a product of two has the weight. */
function weighRows(
  { rows, columns, values }: Matrix,
  weightOf: (row: number) => number,
  weighed: Float64Array,
): void {
  for (let row = 0, at = 0; row < rows; row++) {
    const root = Math.sqrt(weightOf(row));
    for (const end = at + columns; at < end; at++) weighed[at] = root * (values[at] as number);
  }
}
