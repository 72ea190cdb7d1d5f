import { readableJson } from '../../text/readable-json.ts';
import type { Persistence } from '../contract/persistence.ts';
import type { FittedDecisionTree } from './decision-tree.ts';
import { treeFormula } from './formula.ts';
import { createTreePredictor, type Tree, treeParameters } from './tree.ts';

const file = 'decision-tree.json';

/** A node as a person reads it: what a split asks and where it leads, or what a leaf answers and from how many rows. */
type SavedNode = SavedSplit | { readonly answer: readonly number[]; readonly rows: number };

interface SavedSplit {
  readonly feature: string;
  readonly column: number;
  readonly atMost: number;
  readonly yes: number;
  readonly no: number;
}

/** Saves a decision tree as JSON that a person reads. */
export const decisionTreePersistence: Persistence<FittedDecisionTree> = {
  files: () => ({ [file]: 'the decision tree' }),

  toFiles({ tree }, { columns, target }) {
    const answer =
      target.task === 'classification' ? 'the probability of each class' : 'the number, or its logarithm';
    const record = {
      how: `begin at node 0 and go on at the node that each question leads to; an answer is ${answer}; features encoded as preprocessing.json says`,
      width: tree.width,
      nodes: Array.from(tree.features, (_, node) => savedNode(tree, node, columns)),
    };
    return { [file]: Buffer.from(readableJson(record)) };
  },

  fromFiles(read) {
    const { width, nodes }: { width: number; nodes: readonly SavedNode[] } = JSON.parse(
      Buffer.from(read(file)).toString('utf8'),
    );
    const none = new Array<number>(width).fill(0);
    const tree: Tree = {
      width,
      features: Int32Array.from(nodes, (node) => ('answer' in node ? -1 : node.column)),
      thresholds: Float64Array.from(nodes, (node) => ('answer' in node ? 0 : node.atMost)),
      left: Int32Array.from(nodes, (node) => ('answer' in node ? 0 : node.yes)),
      values: Float64Array.from(nodes.flatMap((node) => ('answer' in node ? node.answer : none))),
      counts: Int32Array.from(nodes, (node) => ('answer' in node ? node.rows : 0)),
    };
    return {
      parameterCount: treeParameters(tree),
      predict: createTreePredictor(tree),
      formula: treeFormula(tree),
    };
  },
};

function savedNode(tree: Tree, node: number, columns: readonly string[]): SavedNode {
  const column = tree.features[node] as number;
  if (column < 0) {
    const answer = [...tree.values.subarray(node * tree.width, (node + 1) * tree.width)];
    return { answer, rows: tree.counts[node] as number };
  }
  const yes = tree.left[node] as number;
  const atMost = tree.thresholds[node] as number;
  return { feature: columns[column] as string, column, atMost, yes, no: yes + 1 };
}
