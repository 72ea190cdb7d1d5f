import type { OperationCount, PredictionShape } from '../contract/operations.ts';
import type { Forest } from './forest.ts';

/**
 * What boosted trees take for one row at most: a comparison, which is a subtraction whose sign is looked at, for each
 * question on the longest way through each tree, an addition a tree, and the sigmoid of two classes or the softmax of more.
 */
export function boostedTreesOperations(forest: Forest, { predictions }: PredictionShape): OperationCount {
  const additions = depths(forest).reduce((sum, depth) => sum + depth + 1, 0);
  if (predictions === 1) return { multiplications: 0, additions, exponentials: 0 };
  const outputs = forest.start.length;
  return { multiplications: 0, additions: additions + Math.max(1, outputs - 1), exponentials: outputs };
}

/** The questions on the longest way through each tree. */
function depths({ roots, features, left }: Forest): Int32Array {
  const ofNodes = new Int32Array(features.length);
  return roots.map((root, tree) => {
    let deepest = 0;
    // A split stands before its children.
    for (let node = root; node < (roots[tree + 1] ?? features.length); node++) {
      const depth = ofNodes[node] as number;
      deepest = Math.max(deepest, depth);
      if ((features[node] as number) < 0) continue;
      const child = left[node] as number;
      ofNodes[child] = depth + 1;
      ofNodes[child + 1] = depth + 1;
    }
    return deepest;
  });
}
