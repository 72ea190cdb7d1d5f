import type { FormulaNode, TreesFormula } from '../contract/formula.ts';
import type { Tree } from './tree.ts';

/** A tree whose leaves answer the shares of the classes, or the number. */
export function treeFormula(tree: Tree): TreesFormula {
  const outputs = Array.from({ length: tree.width }, (_, output) => output);
  return {
    kind: 'trees',
    start: outputs.map(() => 0),
    trees: [{ outputs, root: nodeOf(tree, 0) }],
    link: 'identity',
    precision: 'double',
  };
}

function nodeOf(tree: Tree, node: number): FormulaNode {
  const { features, thresholds, left, values, width } = tree;
  const column = features[node] as number;
  if (column < 0) return { answers: [...values.subarray(node * width, (node + 1) * width)] };
  const yes = left[node] as number;
  return {
    question: { column, atMost: thresholds[node] as number },
    yes: nodeOf(tree, yes),
    no: nodeOf(tree, yes + 1),
  };
}
