import type { Explainer } from '../contract/explanation.ts';
import type { FittedDecisionTree } from './decision-tree.ts';

/** Opens a decision tree: its questions, and what each node answers. */
export const decisionTreeExplainer: Explainer<FittedDecisionTree> = {
  open: ({ tree: { features, thresholds, left, values, width, counts } }) => ({
    kind: 'questions',
    nodes: Array.from(features, (column, node) => ({
      split: column < 0 ? null : { column, threshold: thresholds[node] as number, yes: left[node] as number },
      answer: [...values.subarray(node * width, (node + 1) * width)],
      rows: counts[node] as number,
    })),
  }),
};
