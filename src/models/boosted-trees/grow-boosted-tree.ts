import type { BinnedColumn } from './binned-columns.ts';
import { findSplit, type HistogramSplit, type NodeSums } from './find-split.ts';
import { fillHistogram, type HistogramLayout, subtractHistogram } from './histogram.ts';

/** A tree over bins. */
export interface BoostedTree {
  readonly nodes: readonly BoostedNode[];
}

/** A split with the place of its left child, which its right one follows, or a leaf with what it adds to a score. */
export type BoostedNode =
  | { readonly column: number; readonly goesLeft: Uint8Array; readonly left: number }
  | { readonly value: number };

/** A leaf that could be split. */
interface OpenLeaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly sums: NodeSums;
  readonly split: HistogramSplit;
}

/** scikit-learn's defaults. */
const mostLeaves = 31;
export const learningRate = 0.1;

/**
 * Grows a tree on the derivatives of a loss, the leaf that gains most first (Shi, 2007; Ke and others, 2017), and adds what
 * its leaves say to the scores of their rows. Of two children the smaller one's rows are gone through; the other's sums are
 * what is left of the parent's.
 *
 * @param rows to learn from
 * @param add told of each leaf's rows and what they get
 */
export function growBoostedTree(
  columns: readonly BinnedColumn[],
  layout: HistogramLayout,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  add: (rows: Int32Array, value: number) => void,
): BoostedTree {
  const nodes: BoostedNode[] = [];
  const open: OpenLeaf[] = [];

  function enter(node: number, ofNode: Int32Array, sums: NodeSums, histogram: Float64Array): void {
    const split = findSplit(columns, layout, histogram, sums);
    if (split !== null) open.push({ node, rows: ofNode, histogram, sums, split });
    else close(node, ofNode, sums);
  }
  function close(node: number, ofNode: Int32Array, { gradient, hessian }: NodeSums): void {
    const value = hessian > 0 ? (-learningRate * gradient) / hessian : 0;
    nodes[node] = { value };
    add(ofNode, value);
  }
  function sumsOf(ofNode: Int32Array, histogram: Float64Array): void {
    fillHistogram(columns, layout, ofNode, gradients, hessians, histogram);
  }

  const whole = new Float64Array(layout.length);
  sumsOf(rows, whole);
  enter(0, rows, totalOf(rows, gradients, hessians), whole);
  let places = 1;
  for (let leaves = 1; leaves < mostLeaves && open.length > 0; leaves++) {
    const { node, rows: ofNode, histogram, split } = takeBest(open);
    const { column, goesLeft, left: leftSums, right: rightSums } = split;
    const [left, right] = part(ofNode, (columns[column] as BinnedColumn).bins, goesLeft, leftSums.count);
    const smaller = new Float64Array(layout.length);
    const isLeftSmaller = left.length <= right.length;
    sumsOf(isLeftSmaller ? left : right, smaller);
    subtractHistogram(histogram, smaller);
    nodes[node] = { column, goesLeft, left: places };
    enter(places++, left, leftSums, isLeftSmaller ? smaller : histogram);
    enter(places++, right, rightSums, isLeftSmaller ? histogram : smaller);
  }
  for (const { node, rows: ofNode, sums } of open) close(node, ofNode, sums);
  return { nodes };
}

function totalOf(rows: Int32Array, gradients: Float64Array, hessians: Float64Array): NodeSums {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += gradients[row] as number;
    hessian += hessians[row] as number;
  }
  return { gradient, hessian, count: rows.length };
}

/** Takes the leaf of the largest gain out, the first of equals. */
function takeBest(open: OpenLeaf[]): OpenLeaf {
  let best = 0;
  open.forEach(({ split }, at) => {
    if (split.gain > (open[best] as OpenLeaf).split.gain) best = at;
  });
  return open.splice(best, 1)[0] as OpenLeaf;
}

function part(
  rows: Int32Array,
  bins: Uint8Array,
  goesLeft: Uint8Array,
  leftCount: number,
): [left: Int32Array, right: Int32Array] {
  const left = new Int32Array(leftCount);
  const right = new Int32Array(rows.length - leftCount);
  let nextLeft = 0;
  let nextRight = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (goesLeft[bins[row] as number] === 1) left[nextLeft++] = row;
    else right[nextRight++] = row;
  }
  return [left, right];
}

/** What a tree adds to the score of a row that it did not learn from. */
export function answerOf({ nodes }: BoostedTree, columns: readonly BinnedColumn[], row: number): number {
  let node = nodes[0] as BoostedNode;
  while ('left' in node) {
    const bin = (columns[node.column] as BinnedColumn).bins[row] as number;
    node = nodes[node.left + Number(node.goesLeft[bin] !== 1)] as BoostedNode;
  }
  return node.value;
}
