import { whenReleased } from '../../built-kernel.ts';
import type { KdTree } from './kd-tree.ts';
import { theKernel } from './kernel/exports.ts';
import { writeTree } from './write-tree.ts';

/** Finds the nearest rows. */
export interface NeighbourSearch {
  /** The rows that were found last, the nearest first; of two equally near the one that stands first in the table. */
  readonly rows: Int32Array;
  /** Looks for the nearest rows of a point. */
  find(values: Float64Array, offset: number): void;
}

/** The kernel's memory, as it is laid out for a tree. */
interface LoadedTree {
  /** Weakly, so that no table outlives its fit for being the last. */
  readonly tree: WeakRef<KdTree>;
  /** So many neighbours at most can be looked for. */
  readonly most: number;
  readonly query: Float64Array;
  readonly found: Int32Array;
}

let loaded: LoadedTree | undefined;
whenReleased(() => {
  loaded = undefined;
});

/**
 * Searches a k-d tree in the thread's kernel. Where the kernel has been given another tree in the meantime, it is given
 * this one again.
 *
 * @param count of the neighbours, at most the points
 */
export function createNeighbourSearch(tree: KdTree, count: number): NeighbourSearch {
  const { columns } = tree.features;
  const rows = new Int32Array(count);
  return {
    rows,
    find(values, offset) {
      const { query, found } = load(tree, count);
      for (let column = 0; column < columns; column++) query[column] = values[offset + column] as number;
      theKernel().findNearest(count);
      for (let place = 0; place < count; place++) rows[place] = found[place] as number;
    },
  };
}

/** So many are looked for at most in an ordinary fit, so that its searches share one layout. */
const usualMost = 64;

function load(tree: KdTree, count: number): LoadedTree {
  if (loaded?.tree.deref() === tree && count <= loaded.most) return loaded;
  const kernel = theKernel();
  const most = Math.max(count, usualMost);
  writeTree(kernel, tree, most);
  const { buffer } = kernel.memory;
  loaded = {
    tree: new WeakRef(tree),
    most,
    query: new Float64Array(buffer, kernel.queryAddress(), tree.features.columns),
    found: new Int32Array(buffer, kernel.rowsAddress(), most),
  };
  return loaded;
}
