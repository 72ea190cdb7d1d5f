import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { growTree } from '../../../src/models/decision-tree/grow-tree.ts';
import { classNodes, numberNodes } from '../../../src/models/decision-tree/node-targets.ts';
import { pruneTree } from '../../../src/models/decision-tree/prune-tree.ts';
import { pruningPath } from '../../../src/models/decision-tree/pruning-path.ts';
import { ordersOf, sortColumns } from '../../../src/models/decision-tree/sorted-columns.ts';
import type { Tree } from '../../../src/models/decision-tree/tree.ts';

interface Case {
  readonly name: string;
  readonly classes: number;
  readonly columns: number;
  readonly features: readonly number[];
  readonly target: readonly number[];
  readonly path: readonly number[];
  readonly price: number;
  /** Column, threshold and rows of each node, in preorder. */
  readonly nodes: readonly (readonly [number, number, number])[];
}

const fixtures = join(import.meta.dirname, '../../fixtures/ladder');
const cases: readonly Case[] = JSON.parse(readFileSync(join(fixtures, 'trees.json'), 'utf8'));

/** A tree's nodes as the fixture lists them. */
function preorder(tree: Tree, node = 0): (readonly [number, number, number])[] {
  const column = tree.features[node] as number;
  const rows = tree.counts[node] as number;
  if (column < 0) return [[-1, 0, rows]];
  const left = tree.left[node] as number;
  const threshold = tree.thresholds[node] as number;
  return [[column, threshold, rows], ...preorder(tree, left), ...preorder(tree, left + 1)];
}

/** Each price once, those apart only by rounding counted as one. */
function steps(path: Iterable<number>): number[] {
  const ascending = [...path].sort((a, b) => a - b);
  return ascending.filter((price, at) => at === 0 || price - (ascending[at - 1] as number) > 1e-12);
}

describe.each(cases)("scikit-learn's tree of $name", ({ classes, columns, features, target, ...oracle }) => {
  const matrix = { rows: target.length, columns, values: Float64Array.from(features) };
  const sorted = sortColumns(matrix);
  const rows = Int32Array.from(target.keys());
  const nodes =
    classes === 0 ? numberNodes(Float64Array.from(target)) : classNodes(Int32Array.from(target), classes);
  const tree = growTree(sorted, ordersOf(sorted, rows), nodes);
  const path = pruningPath(tree);

  it('has the same pruning path', () => {
    const expected = steps(oracle.path);
    const found = steps(path);
    expect(found).toHaveLength(expected.length);
    found.forEach((price, at) => {
      expect(price).toBeCloseTo(expected[at] as number, 12);
    });
  });

  it('has the same splits, thresholds and rows where it is pruned at the same price', () => {
    expect(preorder(pruneTree(tree, path, oracle.price))).toEqual(oracle.nodes);
  });
});

it('splits half-way between two numbers, and does not where rows are alike', () => {
  // By hand: 1 and 2 are of class 0, 4 of class 1, and the two rows at 7 are of both, which nothing tells apart.
  const matrix = { rows: 5, columns: 1, values: Float64Array.of(1, 2, 4, 7, 7) };
  const sorted = sortColumns(matrix);
  const rows = Int32Array.of(0, 1, 2, 3, 4);
  const tree = growTree(sorted, ordersOf(sorted, rows), classNodes(Int32Array.of(0, 0, 1, 0, 1), 2));
  expect(preorder(tree)).toEqual([
    [0, 3, 5],
    [-1, 0, 2],
    [0, 5.5, 3],
    [-1, 0, 1],
    [-1, 0, 2],
  ]);
  // Gini of (3, 2) is 5 − (9 + 4) ÷ 5 = 2.4, of (1, 2) 3 − 5 ÷ 3 = 4 ÷ 3, of (1, 1) 1.
  expect([...tree.risks]).toEqual([2.4, 0, 4 / 3, 0, 1].map((risk) => expect.closeTo(risk, 12)));
  // The lower split spares a third of a row's error in five, the upper one 16 ÷ 15.
  expect([...pruningPath(tree)]).toEqual(
    [16 / 75, 0, 1 / 15, 0, 0].map((price) => expect.closeTo(price, 12)),
  );
});
