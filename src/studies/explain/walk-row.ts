import type { Dataset, Target } from '../../describe/dataset.ts';
import { fromLogarithm, learnsLogarithm } from '../../models/contract/log-target.ts';
import type { RowExplanation, RowSum } from '../../results/explanation-result.ts';
import type { FittedModels } from './fitted-models.ts';
import { findReasons } from './reasons.ts';

/**
 * Walks one row through both models, number by number.
 *
 * @param place which of the dataset's rows
 * @param row what the user calls it: its number in the file
 */
export function walkRow(dataset: Dataset, models: FittedModels, place: number, row: number): RowExplanation {
  const { target } = dataset;
  const { encoded } = models;
  const start = place * encoded.columns;
  const inputs = [...encoded.values.subarray(start, start + encoded.columns)];
  const truth =
    target.task === 'classification'
      ? labelOf(target, target.codes[place] as number)
      : (target.values[place] as number);
  const sums = regressionSums(target, models, inputs);
  const regression = decide(
    target,
    sums.map(({ sum }) => sum),
  );
  return {
    row,
    truth,
    regression: {
      sums,
      probabilities: regression.probabilities,
      prediction: regression.prediction,
      ...findReasons(dataset, models, place, regression.ranking),
    },
    net: walkNet(target, models, inputs),
  };
}

function regressionSums(
  target: Target,
  { encoding, regression }: FittedModels,
  inputs: readonly number[],
): RowSum[] {
  return regression.sums.map(({ intercept, weights }, k) => {
    const products = inputs.map((input, column) => {
      const weight = weights[column] as number;
      return { column: encoding.names[column] as string, input, weight, product: input * weight };
    });
    const sum = products.reduce((total, { product }) => total + product, intercept);
    const code = regression.sums.length === 1 ? 1 : k;
    return {
      class: target.task === 'classification' ? labelOf(target, code) : null,
      intercept,
      products,
      sum,
    };
  });
}

function walkNet(target: Target, { net }: FittedModels, inputs: readonly number[]): RowExplanation['net'] {
  const { layers, targetScale } = net;
  const passes = net.pass(inputs);
  const outputs = passes.at(-1)?.sums ?? [];
  const kept = target.task === 'classification' ? outputs.slice(0, target.classes.length) : outputs;
  const scaled =
    targetScale === null
      ? kept
      : kept.map((value) => targetScale.mean + targetScale.standardDeviation * value);
  const { probabilities, prediction } = decide(target, scaled);
  return {
    layers: passes.map((pass, index) => ({ name: layers[index]?.name ?? '', ...pass })),
    multiplications: layers.reduce((total, { weights }) => total + weights, 0),
    probabilities,
    prediction,
  };
}

interface Decision {
  readonly probabilities: readonly number[] | null;
  readonly prediction: string | number;
  /** The codes of the classes, the likeliest first. */
  readonly ranking: readonly number[];
}

/**
 * What the last sums of a model say: one number or its logarithm, the log-odds of the second of two classes, or a score
 * a class.
 */
function decide(target: Target, sums: readonly number[]): Decision {
  if (target.task === 'regression') {
    const sum = sums[0] as number;
    const prediction = learnsLogarithm(target) ? fromLogarithm(sum) : sum;
    return { probabilities: null, prediction, ranking: [] };
  }
  const scores = sums.length === 1 ? [0, sums[0] as number] : sums;
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const ranking = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  return {
    probabilities: exponentials.map((value) => value / total),
    prediction: labelOf(target, ranking[0] as number),
    ranking,
  };
}

function labelOf(target: Extract<Target, { task: 'classification' }>, code: number): string {
  return target.classes[code]?.label as string;
}
