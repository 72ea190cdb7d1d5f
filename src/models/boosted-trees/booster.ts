import type { BinnedColumn } from './binned-columns.ts';
import { type BoostedTree, growBoostedTree } from './grow-boosted-tree.ts';
import type { NodeSums } from './kernel/histogram.ts';
import type { TreeKernel } from './kernel/tree-kernel.ts';
import type { BoostingLoss } from './loss.ts';

/** Boosting that is under way. */
export interface Booster {
  readonly start: Float64Array;
  /** A tree an output and round. */
  readonly trees: readonly BoostedTree[];
  /** Adds a round of trees. */
  advance(): void;
  /** The summed loss of the rows that are held out. */
  heldOutLoss(): number;
}

/**
 * Gradient boosting with second derivatives: each round's trees step from the scores so far towards less loss (Friedman,
 * 2001).
 *
 * @param kernel that holds the columns
 * @param train rows to learn from
 * @param heldOut rows that only have their loss followed
 */
export function createBooster(
  columns: readonly BinnedColumn[],
  kernel: TreeKernel,
  loss: BoostingLoss,
  rows: number,
  train: Int32Array,
  heldOut: Int32Array,
): Booster {
  const { outputs } = loss;
  const start = loss.start(train);
  const scores = Float64Array.from({ length: rows * outputs }, (_, at) => start[at % outputs] as number);
  const gradients = new Float64Array(rows * outputs);
  const hessians = new Float64Array(rows * outputs);
  const trees: BoostedTree[] = [];
  return {
    start,
    trees,
    advance() {
      loss.derive(train, scores, gradients, hessians);
      for (let output = 0; output < outputs; output++) {
        const addAll = (ofLeaf: Int32Array, value: number): void => {
          for (let at = 0; at < ofLeaf.length; at++) {
            const score = (ofLeaf[at] as number) * outputs + output;
            scores[score] = (scores[score] as number) + value;
          }
        };
        const place = { output, outputs };
        kernel.start(train, heldOut, gradients, hessians, place);
        const sums = totalOf(train, gradients, hessians, place);
        trees.push(growBoostedTree(columns, kernel, sums, heldOut.length, addAll));
      }
    },
    heldOutLoss: () => heldOut.reduce((sum, row) => sum + loss.of(row, scores), 0),
  };
}

function totalOf(
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  { output, outputs }: { readonly output: number; readonly outputs: number },
): NodeSums {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += gradients[row * outputs + output] as number;
    hessian += hessians[row * outputs + output] as number;
  }
  return { gradient, hessian, count: rows.length };
}
