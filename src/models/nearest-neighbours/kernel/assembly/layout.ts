import { allocate, releaseAll } from '../../../assembly/memory';

/**
 * Where everything stands in the instance's memory. One instance holds one tree at a time; `layOut` forgets the previous
 * one and reuses its memory.
 *
 * Points stand in *groups* of four, each the four numbers of a column side by side: two to a 128-bit vector. A leaf begins
 * a group of its own, and its last one is filled up with points that are infinitely far away. The boxes of two siblings
 * stand side by side too, one to a lane, and so do their distances.
 */
export const groupPoints: i32 = 4;
/** Bytes of a group's numbers of one column. */
export const columnBytes: usize = 32;

export let columnCount: i32 = 0;

/** f64, groups × columns × 4. */
export let points: usize = 0;
/** i32, groups × 4: the row of each point. */
export let pointRows: usize = 0;
/** f64, pairs × columns × 4: the low bounds of both boxes, then the high ones. */
export let boxes: usize = 0;
/** i32, nodes × 3: the first of two children or 0, and a leaf's groups from the first to before the last. */
export let nodes: usize = 0;
/** f64, columns: the point whose neighbours are looked for. */
export let query: usize = 0;
/** f64 and i32, one a neighbour: what was found so far, the nearest first. */
export let distances: usize = 0;
export let rows: usize = 0;
/** f64 and i32, one a node that is still to be looked at. */
export let openDistances: usize = 0;
export let openNodes: usize = 0;

/**
 * Divides the memory for a tree, growing it where it must.
 *
 * @param most neighbours that are looked for
 * @param depth nodes that wait at a time
 */
export function layOut(columns: i32, groups: i32, nodeCount: i32, most: i32, depth: i32): void {
  releaseAll();
  columnCount = columns;
  const rowOfColumns = <usize>columns * columnBytes;
  points = allocate(<usize>groups * rowOfColumns);
  pointRows = allocate(<usize>groups << 4);
  boxes = allocate(<usize>(nodeCount >> 1) * rowOfColumns);
  nodes = allocate(<usize>nodeCount * 12);
  query = allocate(<usize>columns << 3);
  distances = allocate(<usize>most << 3);
  rows = allocate(<usize>most << 2);
  openDistances = allocate(<usize>depth << 3);
  openNodes = allocate(<usize>depth << 2);
}
