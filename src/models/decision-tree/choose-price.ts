import { bisectLeft } from 'd3-array';
import type { Matrix } from '../../encode/matrix.ts';
import { distinctSorted } from '../../statistics/sorted-numbers.ts';
import type { GrownTree } from './grow-tree.ts';
import type { NodeTargets } from './node-targets.ts';

/** What rows that trees did not learn from say of each price. */
export interface HeldOutErrors {
  /** Judges a tree by some rows, at all prices at once. */
  add(tree: GrownTree, prices: Float64Array, rows: Int32Array): void;
  /**
   * The highest price whose mean squared error is within one standard error of the least (Breiman and others, 1984,
   * section 3.4.3: the 1 SE rule).
   */
  choose(): number;
}

/**
 * The prices to be tried: between each two of a path that follow one another their geometric mean, which stands for the
 * whole stretch (Breiman and others, 1984, section 3.4.1), and the last.
 *
 * @param path the price of each node
 */
export function pricesToTry(path: Float64Array): Float64Array {
  const steps = distinctSorted(path.toSorted());
  return steps.map((price, at) =>
    at + 1 < steps.length ? Math.sqrt(price * (steps[at + 1] as number)) : price,
  );
}

/** Adds up the errors of held-out rows at each price; a row's path through a tree says at once what it gets at all. */
export function heldOutErrors(features: Matrix, targets: NodeTargets, tried: Float64Array): HeldOutErrors {
  // What a row adds from a place on; the sums up to a place are those of its price.
  const steps = new Float64Array(tried.length + 1);
  const squaredSteps = new Float64Array(tried.length + 1);
  let judged = 0;

  function addRow(tree: GrownTree, prices: Float64Array, row: number): void {
    const start = row * features.columns;
    let node = 0;
    // At prices from here on the row has stopped further up.
    let end = tried.length;
    for (;;) {
      const isLeaf = (tree.features[node] as number) < 0;
      const from = isLeaf ? 0 : Math.min(end, bisectLeft(tried, prices[node] as number));
      if (from < end) {
        const error = targets.squaredError(row, tree.values, node * tree.width);
        steps[from] = (steps[from] as number) + error;
        steps[end] = (steps[end] as number) - error;
        squaredSteps[from] = (squaredSteps[from] as number) + error * error;
        squaredSteps[end] = (squaredSteps[end] as number) - error * error;
        end = from;
      }
      if (end === 0) return;
      const cell = features.values[start + (tree.features[node] as number)] as number;
      node = (tree.left[node] as number) + Number(cell > (tree.thresholds[node] as number));
    }
  }

  return {
    add(tree, prices, rows) {
      judged += rows.length;
      for (const row of rows) addRow(tree, prices, row);
    },
    choose() {
      const errors = runningSums(steps);
      const squares = runningSums(squaredSteps);
      let best = 0;
      for (let at = 1; at < tried.length; at++) {
        if ((errors[at] as number) < (errors[best] as number)) best = at;
      }
      const mean = (errors[best] as number) / judged;
      const variance = Math.max(0, (squares[best] as number) / judged - mean * mean);
      const limit = mean + Math.sqrt(variance / judged);
      let chosen = best;
      for (let at = best; at < tried.length; at++) {
        if ((errors[at] as number) / judged <= limit) chosen = at;
      }
      return tried[chosen] as number;
    },
  };
}

function runningSums(steps: Float64Array): Float64Array {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
