import { readableJson } from '../../text/readable-json.ts';
import type { Persistence } from '../contract/persistence.ts';
import type { FittedBoostedTrees } from './boosted-trees.ts';
import { type CategoryPlace, type Forest, forestParameters } from './forest.ts';
import { createForestPredictor } from './forest-predictor.ts';
import { forestFormula } from './formula.ts';

const file = 'boosted-trees.json';

interface BoostedTreesFile {
  readonly how: string;
  readonly start: readonly number[];
  readonly roots: readonly number[];
  readonly features: readonly number[];
  readonly numbers: readonly number[];
  readonly left: readonly number[];
  readonly sets: readonly number[];
  readonly missing: readonly number[];
  readonly categories: readonly CategoryPlace[];
  readonly columns: number;
}

/** Saves boosted trees as JSON. */
export const boostedTreesPersistence: Persistence<FittedBoostedTrees> = {
  files: () => ({ [file]: 'the boosted trees' }),

  toFiles({ forest }) {
    const { start, roots, features, numbers, left, sets, missing, categories, columns } = forest;
    const record: BoostedTreesFile = {
      how:
        'a score is its start and the numbers of the leaves that a row falls into, tree by tree; a split asks for a feature ' +
        'at most its number, or from the feature "columns" on for a category, whose level + 1 after the number in sets says ' +
        'whether it goes left; where missing is 1 or 0, a number that was missing goes left or right, whatever it was ' +
        'filled with; the right node follows the left one, and a feature of -1 is a leaf; probabilities are the ' +
        'sigmoid or softmax of the scores; features encoded as preprocessing.json says',
      start: [...start],
      roots: [...roots],
      features: [...features],
      numbers: [...numbers],
      left: [...left],
      sets: [...sets],
      missing: [...missing],
      categories,
      columns,
    };
    return { [file]: Buffer.from(readableJson({ ...record })) };
  },

  fromFiles(read, { target }) {
    const saved: BoostedTreesFile = JSON.parse(Buffer.from(read(file)).toString('utf8'));
    const forest: Forest = {
      start: Float64Array.from(saved.start),
      roots: Int32Array.from(saved.roots),
      features: Int32Array.from(saved.features),
      numbers: Float64Array.from(saved.numbers),
      left: Int32Array.from(saved.left),
      sets: Uint8Array.from(saved.sets),
      missing: Int8Array.from(saved.missing),
      categories: saved.categories,
      columns: saved.columns,
    };
    return {
      parameterCount: forestParameters(forest),
      predict: createForestPredictor(forest, target.task),
      formula: forestFormula(forest, target.task),
    };
  },
};
