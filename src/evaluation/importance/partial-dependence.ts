import type { FeatureColumns } from '../../encode/feature-columns.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { Predictor } from '../../models/contract/fitted-model.ts';
import { dealColumns, roomFor } from './permute-features.ts';

/** Which of a row's predictions is meant: that of a class by its code, or the only one, of so many. */
export interface Prediction {
  readonly code: number;
  readonly ofRow: number;
}

/**
 * What a model predicts on average over some rows when all of them have the cells of one row in a feature (Friedman,
 * Greedy Function Approximation, 2001).
 *
 * @param rows encoded
 * @param place the columns of the feature
 * @param sources which of the rows gives its cells to all, one a value
 * @param averaged which of the rows are averaged over
 * @returns one a source
 */
export function partialDependence(
  model: Predictor,
  rows: Matrix,
  place: FeatureColumns,
  sources: readonly number[],
  averaged: Int32Array,
  { code, ofRow }: Prediction,
): number[] {
  const copy = roomFor(rows, averaged.length);
  dealColumns(rows, { first: 0, count: rows.columns }, averaged, copy);
  const predictions = new Float64Array(averaged.length * ofRow);
  return sources.map((source) => {
    dealColumns(rows, place, new Int32Array(averaged.length).fill(source), copy);
    model.predict(copy, predictions);
    let sum = 0;
    for (let row = 0; row < averaged.length; row++) sum += predictions[row * ofRow + code] as number;
    return sum / averaged.length;
  });
}
