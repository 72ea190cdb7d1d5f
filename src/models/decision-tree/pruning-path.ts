import type { GrownTree } from './grow-tree.ts';

/** A node that may become a leaf, and what keeping each leaf below it is worth; older entries of it no longer hold. */
interface Link {
  readonly node: number;
  readonly worth: number;
}

/**
 * The price a leaf, α, from which on each node of a tree is a leaf of the best subtree: the one of the least squared errors
 * a row plus α times its leaves (minimal cost-complexity pruning; Breiman and others, 1984, chapter 3). The ascending
 * distinct numbers are the `ccp_alphas` of scikit-learn's `cost_complexity_pruning_path`.
 *
 * The weakest link becomes a leaf, over and over; a heap has it at hand, and only the nodes above it change.
 *
 * @returns one a node; 0 of what is a leaf already
 */
export function pruningPath({ features, left, risks, counts }: GrownTree): Float64Array {
  const nodes = features.length;
  const rows = counts[0] as number;
  const parents = new Int32Array(nodes).fill(-1);
  const leaves = new Int32Array(nodes).fill(1);
  const below = risks.slice();
  const isGone = new Uint8Array(nodes);
  const prices = new Float64Array(nodes);
  const heap = createHeap();
  const worthOf = (node: number): number =>
    Math.max(0, (risks[node] as number) - (below[node] as number)) / rows / ((leaves[node] as number) - 1);

  for (let node = nodes - 1; node >= 0; node--) {
    if ((features[node] as number) < 0) continue;
    const child = left[node] as number;
    parents[child] = node;
    parents[child + 1] = node;
    leaves[node] = (leaves[child] as number) + (leaves[child + 1] as number);
    below[node] = (below[child] as number) + (below[child + 1] as number);
    heap.push({ node, worth: worthOf(node) });
  }

  let price = 0;
  for (let link = heap.pop(); link !== undefined; link = heap.pop()) {
    const { node, worth } = link;
    if (isGone[node] === 1 || worth !== worthOf(node)) continue;
    price = Math.max(price, worth);
    for (const split of splitsFrom(node, isGone, features, left)) {
      isGone[split] = 1;
      prices[split] = price;
    }
    const lostLeaves = (leaves[node] as number) - 1;
    const lostRisk = (risks[node] as number) - (below[node] as number);
    leaves[node] = 1;
    below[node] = risks[node] as number;
    for (let above = parents[node] as number; above >= 0; above = parents[above] as number) {
      leaves[above] = (leaves[above] as number) - lostLeaves;
      below[above] = (below[above] as number) + lostRisk;
      heap.push({ node: above, worth: worthOf(above) });
    }
  }
  return prices;
}

/** A node and the splits below it that are still there. */
function splitsFrom(top: number, isGone: Uint8Array, features: Int32Array, left: Int32Array): number[] {
  const splits = [top];
  // The list grows while it is gone through.
  for (const split of splits) {
    const child = left[split] as number;
    for (const node of [child, child + 1]) {
      if ((features[node] as number) >= 0 && isGone[node] === 0) splits.push(node);
    }
  }
  return splits;
}

/** A binary heap of links, the least worth first; of equals the node that stands later, deeper down. */
function createHeap() {
  const links: Link[] = [];
  const isBefore = (a: Link, b: Link): boolean =>
    a.worth < b.worth || (a.worth === b.worth && a.node > b.node);
  const swapDown = (at: number): void => {
    for (let top = at; ; ) {
      let first = top;
      for (const child of [2 * top + 1, 2 * top + 2]) {
        if (child < links.length && isBefore(links[child] as Link, links[first] as Link)) first = child;
      }
      if (first === top) return;
      [links[top], links[first]] = [links[first] as Link, links[top] as Link];
      top = first;
    }
  };
  return {
    push(link: Link): void {
      let at = links.push(link) - 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (!isBefore(link, links[above] as Link)) break;
        links[at] = links[above] as Link;
        at = above;
      }
      links[at] = link;
    },
    pop(): Link | undefined {
      const [first] = links;
      const last = links.pop();
      if (first === undefined || last === undefined || links.length === 0) return first;
      links[0] = last;
      swapDown(0);
      return first;
    },
  };
}
