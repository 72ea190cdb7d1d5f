import type { Feature } from '../../describe/dataset.ts';
import { featureGroups } from './feature-groups.ts';

/**
 * How much of a numeric target's variance a feature explains alone, on the rows at hand: each of its levels predicts the
 * mean of its rows, and each of twenty equally filled ranges of a number the straight line through its rows (means alone
 * would miss a copy of a target with a few very large values). It is adjusted for the number of means and slopes
 * (Ezekiel, 1930), so that a column with a level a row explains nothing. A share near 1 is a reason to ask how the
 * column came about.
 *
 * @param values the target, one finite number a row
 * @returns 0 to 1; 0 where all values are equal, or where there are no more rows than means and slopes
 */
export function explainedVariance(feature: Feature, values: Float64Array): number {
  if (isConstant(values)) return 0;
  const { groups, count } = featureGroups(feature);
  const rowsOfGroup = Array.from({ length: count }, (): number[] => []);
  for (const [row, group] of groups.entries()) (rowsOfGroup[group] as number[]).push(row);
  const fits = rowsOfGroup.filter((rows) => rows.length > 0).map((rows) => fitGroup(feature, values, rows));
  const unexplained = fits.reduce((sum, fit) => sum + fit.unexplained, 0);
  const parameters = fits.reduce((sum, fit) => sum + fit.parameters, 0);
  if (values.length <= parameters) return 0;
  const unexplainedShare = unexplained / sumOfProducts(values, values);
  return Math.max(0, 1 - unexplainedShare * ((values.length - 1) / (values.length - parameters)));
}

interface GroupFit {
  /** The sum of squared residuals. */
  readonly unexplained: number;
  /** 1 for a mean, 2 for a line. */
  readonly parameters: number;
}

function fitGroup(feature: Feature, values: Float64Array, rows: readonly number[]): GroupFit {
  const target = Float64Array.from(rows, (row) => values[row] as number);
  const spread = sumOfProducts(target, target);
  const meanAlone = { unexplained: spread, parameters: 1 };
  if (feature.kind === 'category') return meanAlone;
  const numbers = Float64Array.from(rows, (row) => feature.values[row] as number);
  const isMissing = Number.isNaN(numbers[0]);
  if (isMissing || isConstant(numbers)) return meanAlone;
  const common = sumOfProducts(numbers, target);
  const slope = common / sumOfProducts(numbers, numbers);
  return { unexplained: Math.max(0, spread - slope * common), parameters: 2 };
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

/** The sum, over the rows, of the products of two columns' deviations from their means. */
function sumOfProducts(first: Float64Array, second: Float64Array): number {
  const firstMean = mean(first);
  const secondMean = mean(second);
  return first.reduce(
    (sum, value, index) => sum + (value - firstMean) * ((second[index] as number) - secondMean),
    0,
  );
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
