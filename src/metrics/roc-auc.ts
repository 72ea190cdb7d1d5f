import { bisectLeft, bisectRight } from 'd3-array';
import { classMetric } from './define-metric.ts';
import { ofRows } from './of-rows.ts';
import { share } from './share.ts';

/**
 * The chance that a row of a class is given a higher probability of it than a row of another class is, ties counting
 * half: the area under the ROC curve (Hanley and McNeil, 1982). 0.5 is guessing and 1 is a perfect ranking, whatever
 * the threshold. With two classes it is that of class 1; with more, the unweighted mean over the classes, each
 * against the rest (scikit-learn's `multi_class='ovr', average='macro'`).
 *
 * @param classes the true code of each row
 * @param probabilities row-major, rows × classCount
 * @returns 0 to 1, or null where a class has no row, because its curve then does not exist
 *
 * @example
 * rocAuc(Int32Array.of(0, 0, 1, 1), Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.65, 0.35, 0.2, 0.8), 2); // 0.75
 */
export function rocAuc(classes: Int32Array, probabilities: Float64Array, classCount: number): number | null {
  const firstCode = firstCurve(classCount);
  let sum = 0;
  for (let code = firstCode; code < classCount; code++) {
    const inside = probabilitiesWhere(classes, probabilities, classCount, code, true);
    const outside = probabilitiesWhere(classes, probabilities, classCount, code, false);
    if (inside.length === 0 || outside.length === 0) return null;
    sum += shareOfPairsInOrder(outside, inside);
  }
  return sum / (classCount - firstCode);
}

/** With two classes both curves are the same. */
function firstCurve(classCount: number): number {
  return classCount === 2 ? 1 : 0;
}

/**
 * How much each row moves the area: rows ÷ rows of its side × (its placement − the area), where the placement of a row
 * of the class is the share of the other rows below it, and that of another row the share of the class above it
 * (DeLong, DeLong and Clarke-Pearson, 1988).
 *
 * @param classes the true code of each row
 * @param probabilities row-major, rows × classCount
 * @returns one a row, which add up to 0; null where the area is
 *
 * @example
 * rocAucInfluences(Int32Array.of(0, 0, 1, 1), Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.65, 0.35, 0.2, 0.8), 2); // 0.5, −0.5, −0.5, 0.5
 */
export function rocAucInfluences(
  classes: Int32Array,
  probabilities: Float64Array,
  classCount: number,
): Float64Array | null {
  const firstCode = firstCurve(classCount);
  const placements = new Float64Array(classes.length);
  for (let code = firstCode; code < classCount; code++) {
    const inside = probabilitiesWhere(classes, probabilities, classCount, code, true);
    const outside = probabilitiesWhere(classes, probabilities, classCount, code, false);
    if (inside.length === 0 || outside.length === 0) return null;
    const ofCode = shareOfPairsInOrder(outside, inside);
    for (let row = 0; row < classes.length; row++) {
      const isInside = classes[row] === code;
      const below = shareBelow(isInside ? outside : inside, probabilities[row * classCount + code] as number);
      const placement = isInside ? below : 1 - below;
      const side = isInside ? inside.length : outside.length;
      placements[row] = (placements[row] as number) + (placement - ofCode) / side;
    }
  }
  return ofRows(
    classes.length,
    (row) => ((placements[row] as number) * classes.length) / (classCount - firstCode),
  );
}

/** The share of ascending values below one, equal ones counting half. */
function shareBelow(ascending: Float64Array, value: number): number {
  const below = bisectLeft(ascending, value);
  const belowOrEqual = ascending[below] === value ? bisectRight(ascending, value, below) : below;
  return (below + belowOrEqual) / (2 * ascending.length);
}

/** The probabilities of class `code`, ascending, of the rows that are (or are not) of that class. */
function probabilitiesWhere(
  classes: Int32Array,
  probabilities: Float64Array,
  classCount: number,
  code: number,
  isOfClass: boolean,
): Float64Array {
  const chosen = new Float64Array(classes.length);
  let count = 0;
  for (let row = 0; row < classes.length; row++) {
    if ((classes[row] === code) !== isOfClass) continue;
    chosen[count++] = probabilities[row * classCount + code] as number;
  }
  return chosen.slice(0, count).sort();
}

/**
 * Of all pairs of one `lower` and one `upper` value, the share in which `upper` is larger, ties counting half
 * (Mann and Whitney, 1947). Both are ascending, so that one pass over each counts them.
 */
function shareOfPairsInOrder(lower: Float64Array, upper: Float64Array): number {
  let below = 0;
  let belowOrEqual = 0;
  let pairs = 0;
  for (const value of upper) {
    while (below < lower.length && (lower[below] as number) < value) below++;
    while (belowOrEqual < lower.length && (lower[belowOrEqual] as number) <= value) belowOrEqual++;
    pairs += (below + belowOrEqual) / 2;
  }
  return pairs / (lower.length * upper.length);
}

export const rocAucMetric = classMetric({
  ...share,
  name: 'rocAuc',
  title: 'ROC AUC',
  phrase: 'ROC AUC',
  restsOnFits: true,
  score: ({ classes, probabilities, classCount }) => rocAuc(classes, probabilities, classCount),
  influences: ({ classes, probabilities, classCount }) =>
    rocAucInfluences(classes, probabilities, classCount),
  explain: () =>
    'How often a row of a class is given a higher probability of it than a row of another class: 50 % is guessing, and ' +
    '100 % a perfect order.',
});
