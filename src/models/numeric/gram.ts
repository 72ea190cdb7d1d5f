import type { Matrix } from '../../encode/matrix.ts';
import { writeWeightedGram } from './weighted-gram.ts';

/** Rows summed before their sums are added to the others'. */
const rowsInBlock = 512;

/**
 * The lower triangle of Xᵀ · X, the sums of the products of each two columns. The sums of blocks of rows are added up:
 * in a single running sum the roundings of many equal numbers, such as a category's zeros and ones, all go one way, and
 * a hundred thousand of them leave a dependent column looking like an independent one.
 *
 * @param gram columns × columns, row-major; what is above the diagonal has no meaning
 */
export function writeGram({ rows, columns, values }: Matrix, gram: Float64Array): void {
  const ones = new Float64Array(rowsInBlock).fill(1);
  const ofBlock = new Float64Array(columns * columns);
  gram.fill(0);
  for (let first = 0; first < rows; first += rowsInBlock) {
    const end = Math.min(first + rowsInBlock, rows);
    const block = { rows: end - first, columns, values: values.subarray(first * columns, end * columns) };
    writeWeightedGram(block, ones, ofBlock);
    for (let at = 0; at < gram.length; at++) gram[at] = (gram[at] as number) + (ofBlock[at] as number);
  }
}
