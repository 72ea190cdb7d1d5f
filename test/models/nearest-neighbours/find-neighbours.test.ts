import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import { createNeighbourSearch } from '../../../src/models/nearest-neighbours/find-neighbours.ts';
import { buildKdTree } from '../../../src/models/nearest-neighbours/kd-tree.ts';
import { createRandom } from '../../../src/random/random.ts';

/** Rows on a grid of few values, so that many are equally near. */
function tableOf(rows: number, columns: number, steps: number): Matrix {
  const random = createRandom(rows, columns, steps);
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, () => random.below(steps)) };
}

/** By all distances, in the order of the columns; of equally near rows the first. */
function nearestOf({ rows, columns, values }: Matrix, query: Float64Array, count: number): number[] {
  const distances = Array.from({ length: rows }, (_, row) => {
    const cells = values.subarray(row * columns, (row + 1) * columns);
    return cells.reduce((sum, cell, column) => sum + ((query[column] as number) - cell) ** 2, 0);
  });
  const distanceOf = (row: number) => distances[row] as number;
  const order = [...distances.keys()].sort((a, b) => distanceOf(a) - distanceOf(b) || a - b);
  return order.slice(0, count);
}

describe.each([
  [1, 1, 5],
  [3, 2, 4],
  [500, 1, 7],
  [700, 3, 4],
  [700, 8, 3],
  [333, 9, 2],
  [400, 23, 2],
  [150, 4, 1],
])('the neighbours among %i rows of %i columns with %i values', (rows, columns, steps) => {
  const table = tableOf(rows, columns, steps);
  const queries = tableOf(40, columns, 2 * steps + 1);

  it.each([1, 2, 15, 100])('are those of all distances, %i of them', (asked) => {
    const count = Math.min(asked, rows);
    const search = createNeighbourSearch(buildKdTree(table), count);
    for (let row = 0; row < queries.rows; row++) {
      const query = queries.values.subarray(row * columns, (row + 1) * columns).map((value) => value / 2);
      search.find(query, 0);
      expect([...search.rows]).toEqual(nearestOf(table, query, count));
    }
  });
});

it('finds them in two tables by turns', () => {
  const tables = [tableOf(90, 2, 9), tableOf(200, 5, 9)];
  const searches = tables.map((table) => createNeighbourSearch(buildKdTree(table), 4));
  const query = Float64Array.of(1.5, 2, 3.5, 4, 5);
  for (let turn = 0; turn < 4; turn++) {
    const [table, search] = [tables[turn % 2] as Matrix, searches[turn % 2]];
    search?.find(query, 0);
    expect([...(search?.rows ?? [])]).toEqual(nearestOf(table, query, 4));
  }
});
