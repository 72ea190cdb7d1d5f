import type { Tree } from './tree.ts';

/**
 * The subtree that is left when each leaf has a price: every node whose own price is no higher is a leaf.
 *
 * @param prices as `pruningPath` found them
 */
export function pruneTree(tree: Tree, prices: Float64Array, price: number): Tree {
  const { width } = tree;
  const kept = [0];
  const children = [0];
  // The list grows while it is gone through: children are entered side by side when their parent is met.
  for (let at = 0; at < kept.length; at++) {
    const node = kept[at] as number;
    const isSplit = (tree.features[node] as number) >= 0 && (prices[node] as number) > price;
    children[at] = isSplit ? kept.length : 0;
    if (isSplit) kept.push(tree.left[node] as number, (tree.left[node] as number) + 1);
  }
  const isSplit = (at: number): boolean => (children[at] as number) > 0;
  return {
    width,
    features: Int32Array.from(kept, (node, at) => (isSplit(at) ? (tree.features[node] as number) : -1)),
    thresholds: Float64Array.from(kept, (node, at) => (isSplit(at) ? (tree.thresholds[node] as number) : 0)),
    left: Int32Array.from(children),
    values: Float64Array.from(
      kept.flatMap((node) => [...tree.values.subarray(node * width, (node + 1) * width)]),
    ),
    counts: Int32Array.from(kept, (node) => tree.counts[node] as number),
  };
}
