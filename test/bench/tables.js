import { createRandom } from '../../dist/random/random.js';

/** Tells apart what the seed is used for. */
const useOfFeatures = 1;
const useOfClasses = 2;

/**
 * A made-up table: independent normal features, standardized, and classes drawn by a softmax of weighted sums, of which
 * one is bent so that a net has something to find.
 *
 * @returns {{features: {rows: number, columns: number, values: Float64Array}, classes: Int32Array, classCount: number}}
 */
export function makeTable(rows, columns, classCount, seed) {
  const values = new Float64Array(rows * columns);
  const drawFeature = normalFrom(createRandom(seed, useOfFeatures, rows));
  for (let index = 0; index < values.length; index++) values[index] = drawFeature();
  for (let column = 0; column < columns; column++) standardize(values, rows, columns, column);

  const random = createRandom(seed, useOfClasses, rows);
  const classes = Int32Array.from({ length: rows }, (_, row) => {
    const cells = values.subarray(row * columns, (row + 1) * columns);
    const powers = Array.from({ length: classCount }, (_, code) => Math.exp(score(cells, code)));
    let draw = uniform(random) * powers.reduce((sum, power) => sum + power, 0);
    const code = powers.findIndex((power) => {
      draw -= power;
      return draw < 0;
    });
    return code < 0 ? classCount - 1 : code;
  });
  return { features: { rows, columns, values }, classes, classCount };
}

function score(cells, code) {
  const linear = cells.reduce((sum, cell, column) => sum + cell * Math.sin(1 + code + 2 * column), 0);
  return linear + Math.abs(cells[code]);
}

function standardize(values, rows, columns, column) {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += values[row * columns + column];
  const mean = sum / rows;
  let squares = 0;
  for (let row = 0; row < rows; row++) squares += (values[row * columns + column] - mean) ** 2;
  const deviation = Math.sqrt(squares / rows);
  for (let row = 0; row < rows; row++) {
    const at = row * columns + column;
    values[at] = (values[at] - mean) / deviation;
  }
}

function uniform(random) {
  return (random.below(2 ** 30) + 0.5) / 2 ** 30;
}

/** Box and Muller (1958). */
function normalFrom(random) {
  return () => Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
}
