import type { CategoryColumns } from '../../encode/matrix.ts';
import type { Predictor } from '../contract/fitted-model.ts';

/** Where the columns of a category stand. */
export type CategoryPlace = Pick<CategoryColumns, 'first' | 'count'>;

/**
 * Trees one after the other, one array an attribute and one place a node; a split's children stand side by side. Each
 * round has a tree an output.
 */
export interface Forest {
  /** The scores that everything is added to, one an output. */
  readonly start: Float64Array;
  /** The root of each tree. */
  readonly roots: Int32Array;
  /** The encoded column that a split asks about, or encoded columns + place of a category; −1 of a leaf. */
  readonly features: Int32Array;
  /** Of a number the most that goes left, of a category where its flags begin in `sets`, of a leaf what it adds. */
  readonly numbers: Float64Array;
  /** The left child; its sibling follows. */
  readonly left: Int32Array;
  /** Flags of splits by category: whether none of the levels, and then each level, goes left. */
  readonly sets: Uint8Array;
  /** Of a split by a number: 1 or 0 where a cell that was missing goes left or right, −1 where it goes as it was filled. */
  readonly missing: Int8Array;
  readonly categories: readonly CategoryPlace[];
  /** Encoded columns. */
  readonly columns: number;
}

/** A split by a number in whose training rows no cell was missing. */
export const asFilled = -1;

/** Writes the scores of each row: the start and what one leaf of each tree adds. */
export function createForestScorer(forest: Forest): Predictor['predict'] {
  const { start, roots, features, numbers, left, sets, missing, categories, columns } = forest;
  const outputs = start.length;
  const codes = new Int32Array(categories.length);
  const isMissing = new Uint8Array(columns);

  function goesLeft(node: number, feature: number, values: Float64Array, offset: number): boolean {
    const number = numbers[node] as number;
    if (feature >= columns) return sets[number + (codes[feature - columns] as number) + 1] === 1;
    const told = missing[node] as number;
    if (told !== asFilled && isMissing[feature] === 1) return told === 1;
    return (values[offset + feature] as number) <= number;
  }

  return ({ rows, values, missing: missingCells = [] }, scores) => {
    isMissing.fill(0);
    for (let row = 0; row < rows; row++) {
      const offset = row * columns;
      readCodes(categories, values, offset, codes);
      for (const { column, flags } of missingCells) isMissing[column] = flags[row] as number;
      for (let output = 0; output < outputs; output++) {
        let score = start[output] as number;
        for (let tree = output; tree < roots.length; tree += outputs) {
          let node = roots[tree] as number;
          let feature = features[node] as number;
          while (feature >= 0) {
            node = (left[node] as number) + Number(!goesLeft(node, feature, values, offset));
            feature = features[node] as number;
          }
          score += numbers[node] as number;
        }
        scores[row * outputs + output] = score;
      }
    }
  };
}

/** The level of each category of a row, −1 for none. */
function readCodes(
  categories: readonly CategoryPlace[],
  values: Float64Array,
  offset: number,
  codes: Int32Array,
): void {
  for (let category = 0; category < categories.length; category++) {
    const { first, count } = categories[category] as CategoryPlace;
    let code = count - 1;
    while (code >= 0 && values[offset + first + code] === 0) code--;
    codes[category] = code;
  }
}

/**
 * The numbers that a forest consists of: the start, a leaf's one, a split's two, or of a category one and its flags, and the
 * side of missing cells where it was learned.
 */
export function forestParameters({ start, features, columns, sets, missing }: Forest): number {
  const ofNodes = features.reduce((sum, feature) => sum + (feature >= 0 && feature < columns ? 2 : 1), 0);
  const sides = missing.reduce((sum, side) => sum + (side === asFilled ? 0 : 1), 0);
  return start.length + ofNodes + sides + sets.length;
}
