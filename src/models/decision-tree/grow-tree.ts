import type { NodeTargets } from './node-targets.ts';
import type { SortedColumn } from './sorted-columns.ts';
import type { Tree } from './tree.ts';

/** A tree with what pruning asks of each node. */
export interface GrownTree extends Tree {
  /** The sum of squared errors of a node's training rows, were it a leaf. */
  readonly risks: Float64Array;
}

/** A node that is still to be split. */
interface OpenNode {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  /** The columns that may still vary among its rows. */
  readonly columns: readonly number[];
}

/**
 * Grows a classification or regression tree until every leaf is pure or its rows are alike (Breiman, Friedman, Olshen and
 * Stone, 1984): each node is split where its children's squared errors are the least, half-way between two neighbouring
 * numbers. The splits of scikit-learn's `DecisionTreeClassifier` and `DecisionTreeRegressor`, which draw lots where two
 * are equally good; here the first column and the lowest threshold win.
 *
 * The rows stay sorted by every column: those of a node stand side by side, and a split parts them (Mehta, Agrawal and
 * Rissanen, 1996). A column that no longer varies in a node is not looked at below it.
 *
 * @param orders of the rows to learn from, one a column; they are left in another order
 */
export function growTree(
  columns: readonly SortedColumn[],
  orders: readonly Int32Array[],
  targets: NodeTargets,
): GrownTree {
  const { width } = targets;
  const rows = (orders[0] as Int32Array).length;
  const most = 2 * rows;
  const features = new Int32Array(most).fill(-1);
  const thresholds = new Float64Array(most);
  const left = new Int32Array(most);
  const values = new Float64Array(most * width);
  const counts = new Int32Array(most);
  const risks = new Float64Array(most);
  const goesLeft = new Uint8Array((columns[0] as SortedColumn).ranks.length);
  const moved = new Int32Array(rows);
  const open: OpenNode[] = [];
  let nodes = 0;

  function addNode(order: Int32Array, start: number, end: number, varying: readonly number[]): void {
    const node = nodes++;
    risks[node] = targets.summarize(order, start, end, values.subarray(node * width, (node + 1) * width));
    counts[node] = end - start;
    if (risks[node] !== 0) open.push({ node, start, end, columns: varying });
  }

  addNode(orders[0] as Int32Array, 0, rows, [...columns.keys()]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, start, end } = next;
    const varying = next.columns.filter((column) => {
      const { ranks } = columns[column] as SortedColumn;
      const order = orders[column] as Int32Array;
      return ranks[order[start] as number] !== ranks[order[end - 1] as number];
    });
    let score = Number.NEGATIVE_INFINITY;
    let at = -1;
    let feature = -1;
    for (const column of varying) {
      const order = orders[column] as Int32Array;
      const split = targets.findSplit(order, start, end, (columns[column] as SortedColumn).ranks);
      if (split.score > score) {
        ({ score, at } = split);
        feature = column;
      }
    }
    if (feature < 0) continue;
    const order = orders[feature] as Int32Array;
    features[node] = feature;
    thresholds[node] = thresholdBetween(columns[feature] as SortedColumn, order, at);
    left[node] = nodes;
    for (let place = start; place < end; place++) goesLeft[order[place] as number] = Number(place < at);
    for (const column of varying) {
      if (column !== feature) partition(orders[column] as Int32Array, start, end, goesLeft, moved);
    }
    addNode(order, start, at, varying);
    addNode(order, at, end, varying);
  }
  return {
    width,
    features: features.slice(0, nodes),
    thresholds: thresholds.slice(0, nodes),
    left: left.slice(0, nodes),
    values: values.slice(0, nodes * width),
    counts: counts.slice(0, nodes),
    risks: risks.slice(0, nodes),
  };
}

/** Half-way between the rows on both sides of a place, but below the larger where rounding leaves no number in between. */
function thresholdBetween({ distinct, ranks }: SortedColumn, order: Int32Array, at: number): number {
  const low = distinct[ranks[order[at - 1] as number] as number] as number;
  const high = distinct[ranks[order[at] as number] as number] as number;
  const middle = low + (high - low) / 2;
  return middle < high ? middle : low;
}

/** Parts the rows of a node, each part in the order that they had. */
function partition(
  order: Int32Array,
  start: number,
  end: number,
  goesLeft: Uint8Array,
  moved: Int32Array,
): void {
  let kept = start;
  let away = 0;
  for (let at = start; at < end; at++) {
    const row = order[at] as number;
    if (goesLeft[row] === 1) order[kept++] = row;
    else moved[away++] = row;
  }
  for (let at = 0; at < away; at++) order[kept + at] = moved[at] as number;
}
