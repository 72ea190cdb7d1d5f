import type { BinnedColumn } from './binned-columns.ts';
import { findSplit, type HistogramSplit, leftBins, rightSums } from './find-split.ts';
import type { NodeSums } from './kernel/histogram.ts';
import type { TreeKernel } from './kernel/tree-kernel.ts';

/** A tree over bins. */
export interface BoostedTree {
  readonly nodes: readonly BoostedNode[];
}

/** A split with the place of its left child, which its right one follows, or a leaf with what it adds to a score. */
export type BoostedNode =
  | { readonly column: number; readonly goesLeft: Uint8Array; readonly left: number }
  | { readonly value: number };

/** Rows of the kernel's order, from one place to before another. */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

interface NodeRows {
  /** Those that are learned from. */
  readonly learned: Stretch;
  /** Those that only follow the splits. */
  readonly heldOut: Stretch;
}

/** A leaf that could be split. */
interface OpenLeaf {
  readonly node: number;
  readonly rows: NodeRows;
  /** The place of its histogram. */
  readonly place: number;
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
 * @param kernel that a tree was started in
 * @param sums of all rows that it learns from
 * @param heldOut how many rows follow those in the kernel's order
 * @param add told of each leaf's rows and what they get
 */
export function growBoostedTree(
  columns: readonly BinnedColumn[],
  kernel: TreeKernel,
  sums: NodeSums,
  heldOut: number,
  add: (rows: Int32Array, value: number) => void,
): BoostedTree {
  const nodes: BoostedNode[] = [];
  const open: OpenLeaf[] = [];
  const freePlaces: number[] = [];
  let places = 0;

  function enter(node: number, rows: NodeRows, ofNode: NodeSums, place: number): void {
    const split = findSplit(columns, kernel, place, ofNode);
    if (split !== null) {
      open.push({ node, rows, place, sums: ofNode, split });
      return;
    }
    close(node, rows, ofNode);
    freePlaces.push(place);
  }
  function close(node: number, { learned, heldOut }: NodeRows, { gradient, hessian }: NodeSums): void {
    const value = hessian > 0 ? (-learningRate * gradient) / hessian : 0;
    nodes[node] = { value };
    add(kernel.rows(learned.from, learned.until), value);
    add(kernel.rows(heldOut.from, heldOut.until), value);
  }

  const root = places++;
  kernel.fill(0, sums.count, root);
  const learned = { from: 0, until: sums.count };
  enter(0, { learned, heldOut: { from: sums.count, until: sums.count + heldOut } }, sums, root);
  let nodeCount = 1;
  for (let leaves = 1; leaves < mostLeaves && open.length > 0; leaves++) {
    const { node, rows, place, sums: ofNode, split } = takeBest(open);
    const goesLeft = leftBins(split, columns);
    const [left, right] = part(kernel, rows, split.column, goesLeft);
    const isLeftSmaller = split.left.count <= ofNode.count - split.left.count;
    const { from, until } = (isLeftSmaller ? left : right).learned;
    const ofSmaller = freePlaces.pop() ?? places++;
    kernel.fill(from, until, ofSmaller);
    kernel.subtract(place, ofSmaller);
    nodes[node] = { column: split.column, goesLeft, left: nodeCount };
    enter(nodeCount++, left, split.left, isLeftSmaller ? ofSmaller : place);
    enter(nodeCount++, right, rightSums(split, ofNode), isLeftSmaller ? place : ofSmaller);
  }
  for (const { node, rows, sums: ofNode } of open) close(node, rows, ofNode);
  return { nodes };
}

function part(
  kernel: TreeKernel,
  rows: NodeRows,
  column: number,
  goesLeft: Uint8Array,
): [left: NodeRows, right: NodeRows] {
  const middleOf = ({ from, until }: Stretch): number => kernel.part(from, until, column, goesLeft);
  const learned = middleOf(rows.learned);
  const heldOut = middleOf(rows.heldOut);
  return [
    {
      learned: { from: rows.learned.from, until: learned },
      heldOut: { from: rows.heldOut.from, until: heldOut },
    },
    {
      learned: { from: learned, until: rows.learned.until },
      heldOut: { from: heldOut, until: rows.heldOut.until },
    },
  ];
}

/** Takes the leaf of the largest gain out, the first of equals. */
function takeBest(open: OpenLeaf[]): OpenLeaf {
  let best = 0;
  open.forEach(({ split }, at) => {
    if (split.gain > (open[best] as OpenLeaf).split.gain) best = at;
  });
  return open.splice(best, 1)[0] as OpenLeaf;
}
