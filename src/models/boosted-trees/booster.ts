import type { BinnedColumn } from './binned-columns.ts';
import { answerOf, type BoostedTree, growBoostedTree } from './grow-boosted-tree.ts';
import { layOut } from './histogram.ts';
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
 * @param train rows to learn from
 * @param heldOut rows that only have their loss followed
 */
export function createBooster(
  columns: readonly BinnedColumn[],
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
  const layout = layOut(columns);
  const trees: BoostedTree[] = [];
  return {
    start,
    trees,
    advance() {
      loss.derive(train, scores, gradients, hessians);
      for (let output = 0; output < outputs; output++) {
        const ofOutput = (derivatives: Float64Array): Float64Array =>
          outputs === 1
            ? derivatives
            : Float64Array.from({ length: rows }, (_, row) => derivatives[row * outputs + output] as number);
        const add = (row: number, value: number): void => {
          scores[row * outputs + output] = (scores[row * outputs + output] as number) + value;
        };
        const addAll = (ofLeaf: Int32Array, value: number): void => {
          for (const row of ofLeaf) add(row, value);
        };
        const tree = growBoostedTree(columns, layout, train, ofOutput(gradients), ofOutput(hessians), addAll);
        for (const row of heldOut) add(row, answerOf(tree, columns, row));
        trees.push(tree);
      }
    },
    heldOutLoss: () => heldOut.reduce((sum, row) => sum + loss.of(row, scores), 0),
  };
}
