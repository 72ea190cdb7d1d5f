import type { Predictor } from '../contract/fitted-model.ts';

/**
 * A binary tree of questions, one array an attribute and one place a node, the root first. A split's children stand side
 * by side: rows whose number is at most the threshold go to `left`, the others to `left + 1`.
 */
export interface Tree {
  /** The column that a split asks about; −1 of a leaf. */
  readonly features: Int32Array;
  readonly thresholds: Float64Array;
  readonly left: Int32Array;
  /** Nodes × width, row-major: the shares of the classes among a node's training rows, or their mean. */
  readonly values: Float64Array;
  /** Numbers that a node answers: one a class, or one. */
  readonly width: number;
  /** Training rows of each node. */
  readonly counts: Int32Array;
}

/** Answers with the values of the leaf that a row falls into. */
export function createTreePredictor(tree: Tree): Predictor['predict'] {
  const { features, thresholds, left, values, width } = tree;
  return ({ rows, columns, values: cells }, predictions) => {
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      let node = 0;
      let feature = features[0] as number;
      while (feature >= 0) {
        const goesRight = (cells[start + feature] as number) > (thresholds[node] as number);
        node = (left[node] as number) + Number(goesRight);
        feature = features[node] as number;
      }
      for (let at = 0; at < width; at++) predictions[row * width + at] = values[node * width + at] as number;
    }
  };
}

export function leafCount({ features }: Pick<Tree, 'features'>): number {
  return features.reduce((count, feature) => count + Number(feature < 0), 0);
}

/** The numbers that a tree consists of: column and threshold a split, the answer a leaf. */
export function treeParameters(tree: Tree): number {
  const leaves = leafCount(tree);
  return 2 * (tree.features.length - leaves) + leaves * tree.width;
}

/** The questions on the longest way from the root to a leaf. */
export function treeDepth({ features, left }: Pick<Tree, 'features' | 'left'>): number {
  const depths = new Int32Array(features.length);
  let deepest = 0;
  // A split stands before its children.
  features.forEach((feature, node) => {
    const depth = depths[node] as number;
    deepest = Math.max(deepest, depth);
    if (feature < 0) return;
    const child = left[node] as number;
    depths[child] = depth + 1;
    depths[child + 1] = depth + 1;
  });
  return deepest;
}
