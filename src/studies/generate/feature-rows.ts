import { createRandom } from '../../random/random.ts';
import { drawBell } from './bell.ts';

/**
 * Draws the features of a table a row at a time, so that a large table need not be kept: called again, it draws the same.
 * The rows do not depend on how many there are.
 *
 * @returns one array for all rows, which the next row overwrites
 */
export function* featureRows(rows: number, features: number, seed: number): Generator<Float64Array> {
  const random = createRandom(seed, 0);
  const row = new Float64Array(features);
  for (let drawn = 0; drawn < rows; drawn++) {
    for (let feature = 0; feature < features; feature++) row[feature] = drawBell(random);
    yield row;
  }
}
