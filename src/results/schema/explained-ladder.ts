import { Type } from 'typebox';
import { figure } from './figures.ts';
import { modelIds } from './names.ts';
import { count, nullable, oneOf, positiveCount } from './shapes.ts';

/** A node of a tree, in the order of its text. */
export const treeNode = Type.Object({
  depth: count,
  condition: nullable(Type.String(), {
    description: 'What leads to it from the node above; null of the root.',
  }),
  rows: positiveCount,
  answer: Type.Array(Type.Number(), {
    description: 'The share of each class among its rows, or the mean of what the tree learned.',
    minItems: 1,
  }),
  isLeaf: Type.Boolean(),
});

/** The models of the ladder, opened. */
export const explainedLadder = Type.Object(
  {
    trees: Type.Array(
      Type.Object({
        id: oneOf(modelIds),
        parameters: positiveCount,
        nodes: Type.Array(treeNode, { minItems: 1 }),
      }),
    ),
    importance: Type.Array(
      Type.Object({
        id: oneOf(modelIds),
        score: nullable(Type.Number()),
        features: Type.Array(Type.Object({ feature: Type.String(), loss: figure }), { minItems: 1 }),
      }),
      { description: 'How much worse each model predicts the test rows when a feature is shuffled.' },
    ),
  },
  { description: 'Only where `--ladder` asked for it.' },
);
