import type { KdTree } from './kd-tree.ts';
import type { KernelExports } from './kernel/exports.ts';

/** Points of a group; the same stands in assembly/layout.ts. */
const groupPoints = 4;
/** Numbers of a node. */
const perNode = 3;
/** The row of a point that fills up a group: beyond all others. */
const noRow = 2 ** 31 - 1;

/**
 * Writes a tree into the kernel's memory.
 *
 * @param most neighbours that will be looked for
 */
export function writeTree(kernel: KernelExports, tree: KdTree, most: number): void {
  const { columns, rows } = tree.features;
  const nodes = tree.starts.length;
  const groups = groupsOfLeaves(tree);
  // Each node that is opened leaves one behind, and a path halves the rows at every step.
  const depth = 2 * Math.ceil(Math.log2(rows + 2)) + 8;
  kernel.layOut(columns, groups, nodes, most, depth);
  const { buffer } = kernel.memory;
  const points = new Float64Array(buffer, kernel.pointsAddress(), groups * columns * groupPoints);
  const pointRows = new Int32Array(buffer, kernel.pointRowsAddress(), groups * groupPoints);
  const ofNodes = new Int32Array(buffer, kernel.nodesAddress(), nodes * perNode);
  points.fill(Number.POSITIVE_INFINITY);
  pointRows.fill(noRow);
  let group = 0;
  for (let node = 0; node < nodes; node++) {
    const child = tree.children[node] as number;
    const first = group;
    if (child === 0) {
      writeLeaf(tree, node, first, points, pointRows);
      group += groupsOf(tree, node);
    }
    ofNodes.set([child, first, group], node * perNode);
  }
  writeBoxes(tree, new Float64Array(buffer, kernel.boxesAddress(), (nodes >> 1) * columns * 4));
}

function groupsOfLeaves(tree: KdTree): number {
  let groups = 0;
  for (let node = 0; node < tree.starts.length; node++) {
    if (tree.children[node] === 0) groups += groupsOf(tree, node);
  }
  return groups;
}

function groupsOf({ starts, ends }: KdTree, node: number): number {
  return Math.ceil(((ends[node] as number) - (starts[node] as number)) / groupPoints);
}

/** Writes a leaf's points into groups of its own, from one on. */
function writeLeaf(
  { features: { columns, values }, rows, starts, ends }: KdTree,
  node: number,
  firstGroup: number,
  points: Float64Array,
  pointRows: Int32Array,
): void {
  const start = starts[node] as number;
  for (let at = start; at < (ends[node] as number); at++) {
    const row = rows[at] as number;
    const place = firstGroup * groupPoints + (at - start);
    const within = place % groupPoints;
    pointRows[place] = row;
    let to = (place - within) * columns + within;
    for (let column = 0; column < columns; column++, to += groupPoints) {
      points[to] = values[row * columns + column] as number;
    }
  }
}

/** Writes the boxes of siblings side by side: of each column both low bounds, then both high ones. */
function writeBoxes({ features: { columns }, starts, lows, highs }: KdTree, boxes: Float64Array): void {
  for (let child = 1, to = 0; child < starts.length; child += 2) {
    for (let column = 0; column < columns; column++) {
      const ofFirst = child * columns + column;
      const ofSecond = ofFirst + columns;
      boxes[to++] = lows[ofFirst] as number;
      boxes[to++] = lows[ofSecond] as number;
      boxes[to++] = highs[ofFirst] as number;
      boxes[to++] = highs[ofSecond] as number;
    }
  }
}
