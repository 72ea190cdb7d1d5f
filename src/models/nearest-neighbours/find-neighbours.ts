import type { KdTree } from './kd-tree.ts';

/** Finds the nearest rows. */
export interface NeighbourSearch {
  /** The rows that were found last, the nearest first; of two equally near the one that stands first in the table. */
  readonly rows: Int32Array;
  /** Looks for the nearest rows of a point, and allocates nothing. */
  find(values: Float64Array, offset: number): void;
}

/** A distance is given up after so many columns at a time, where it is too large already. */
const block = 8;

/**
 * Searches a k-d tree by squared Euclidean distance, the nearer box first; boxes that begin beyond the farthest neighbour
 * so far are not opened (Friedman, Bentley and Finkel, 1977).
 *
 * @param count of the neighbours, at most the points
 */
export function createNeighbourSearch(tree: KdTree, count: number): NeighbourSearch {
  const { columns, points, starts, ends, children, lows, highs } = tree;
  const rows = new Int32Array(count);
  const distances = new Float64Array(count);
  const openNodes = new Int32Array(2 * Math.ceil(Math.log2(points.length + 2)) + 8);
  const openDistances = new Float64Array(openNodes.length);

  function boxDistance(node: number, values: Float64Array, offset: number): number {
    let sum = 0;
    for (let column = 0, bound = node * columns; column < columns; column++, bound++) {
      const value = values[offset + column] as number;
      const low = lows[bound] as number;
      const high = highs[bound] as number;
      const gap = value < low ? low - value : value > high ? value - high : 0;
      sum += gap * gap;
    }
    return sum;
  }

  function pointDistance(at: number, values: Float64Array, offset: number, limit: number): number {
    const point = at * columns;
    let sum = 0;
    for (let column = 0; column < columns && sum <= limit; ) {
      const end = Math.min(columns, column + block);
      for (; column < end; column++) {
        const gap = (values[offset + column] as number) - (points[point + column] as number);
        sum += gap * gap;
      }
    }
    return sum;
  }

  function insert(row: number, distance: number): void {
    let place = count - 1;
    while (place > 0) {
      const before = distances[place - 1] as number;
      if (before < distance || (before === distance && (rows[place - 1] as number) < row)) break;
      distances[place] = before;
      rows[place] = rows[place - 1] as number;
      place--;
    }
    distances[place] = distance;
    rows[place] = row;
  }

  function scan(node: number, values: Float64Array, offset: number): void {
    const end = ends[node] as number;
    for (let at = starts[node] as number; at < end; at++) {
      const limit = distances[count - 1] as number;
      const distance = pointDistance(at, values, offset, limit);
      const row = tree.rows[at] as number;
      if (distance < limit || (distance === limit && row < (rows[count - 1] as number)))
        insert(row, distance);
    }
  }

  return {
    rows,
    find(values, offset) {
      distances.fill(Number.POSITIVE_INFINITY);
      rows.fill(points.length);
      let open = 1;
      openNodes[0] = 0;
      openDistances[0] = 0;
      while (open > 0) {
        const node = openNodes[--open] as number;
        if ((openDistances[open] as number) > (distances[count - 1] as number)) continue;
        const child = children[node] as number;
        if (child === 0) {
          scan(node, values, offset);
          continue;
        }
        const first = boxDistance(child, values, offset);
        const second = boxDistance(child + 1, values, offset);
        const nearer = first <= second ? child : child + 1;
        openNodes[open] = nearer === child ? child + 1 : child;
        openDistances[open++] = Math.max(first, second);
        openNodes[open] = nearer;
        openDistances[open++] = Math.min(first, second);
      }
    },
  };
}
