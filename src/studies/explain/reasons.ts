import type { Dataset, Feature } from '../../describe/dataset.ts';
import { featureColumns } from '../../encode/feature-columns.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { Reason, RowExplanation } from '../../results/explanation-result.ts';
import { formatQuantity } from '../../text/format.ts';
import type { FittedModels } from './fitted-models.ts';

/**
 * Why the regression decides as it does about a row: what each feature adds to the log-odds of the decision against the
 * next likely class (or to the predicted number, or its logarithm where that is learned) beyond what it adds on
 * average. A sum has no other secrets.
 *
 * @param ranking the codes of the classes, the likeliest first; empty where a number is predicted
 */
export function findReasons(
  { features, target }: Dataset,
  { encoding, encoded, regression }: FittedModels,
  place: number,
  ranking: readonly number[],
): Pick<RowExplanation['regression'], 'nextClass' | 'average' | 'reasons'> {
  const [decided = 0, next = 0] = ranking;
  const { intercept, weights } = contrastOf(regression.sums, decided, next);
  const means = columnMeans(encoded);
  const start = place * encoded.columns;
  const reasons = featureColumns(encoding).map(({ first, count }, index): Reason => {
    const feature = features[index] as Feature;
    let contribution = 0;
    for (let column = first; column < first + count; column++) {
      const deviation = (encoded.values[start + column] as number) - (means[column] as number);
      contribution += (weights[column] as number) * deviation;
    }
    return { feature: feature.name, cell: cellText(feature, place), contribution };
  });
  return {
    nextClass: target.task === 'classification' ? (target.classes[next]?.label ?? null) : null,
    average: means.reduce((sum, mean, column) => sum + mean * (weights[column] as number), intercept),
    reasons: reasons.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
  };
}

/** The sum that decides: of a number the only one, of two classes it or its negative, of several the difference. */
function contrastOf(
  sums: FittedModels['regression']['sums'],
  decided: number,
  next: number,
): FittedModels['regression']['sums'][number] {
  const [only] = sums;
  if (only === undefined) throw new Error('a regression has no sum');
  if (sums.length === 1) {
    const sign = decided < next ? -1 : 1;
    return { intercept: sign * only.intercept, weights: only.weights.map((weight) => sign * weight) };
  }
  const [winner, runnerUp] = [sums[decided] ?? only, sums[next] ?? only];
  return {
    intercept: winner.intercept - runnerUp.intercept,
    weights: winner.weights.map((weight, column) => weight - (runnerUp.weights[column] as number)),
  };
}

function columnMeans({ rows, columns, values }: Matrix): number[] {
  const means = new Array<number>(columns).fill(0);
  values.forEach((value, at) => {
    means[at % columns] = (means[at % columns] as number) + value / rows;
  });
  return means;
}

/** A row's cell as the file has it, or nearly so. */
function cellText(feature: Feature, row: number): string {
  if (feature.kind === 'category') return feature.levels[feature.codes[row] as number] ?? '(missing)';
  const value = feature.values[row] as number;
  if (Number.isNaN(value)) return '(missing)';
  if (feature.kind === 'yes/no') return feature.levels[value === 1 ? 1 : 0];
  if (feature.kind === 'time') return new Date(value).toISOString().slice(11, 16);
  return feature.kind === 'date' ? new Date(value).toISOString().slice(0, 10) : formatQuantity(value);
}
