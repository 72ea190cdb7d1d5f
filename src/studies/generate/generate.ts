import { bisectRight, mean } from 'd3-array';
import { ceilingMetric } from '../../metrics/registry.ts';
import { createRandom } from '../../random/random.ts';
import type { PlainTable } from '../../report/tables/table-csv.ts';
import { bellVariance, drawBell } from './bell.ts';
import { classBounds } from './class-bounds.ts';
import { featureRows } from './feature-rows.ts';
import { createSignal } from './signal.ts';

/** What table to generate. */
export interface GenerateOptions {
  /** At least one, and no fewer than classes. */
  readonly rows: number;
  readonly features: number;
  /** The shares of the classes, at most 26, which add to 1; null asks for a number to predict. */
  readonly shares: readonly number[] | null;
  /** How non-linear the rule is, from 0, a plane, to 1, a parabola. */
  readonly nonlinearity: number;
  /** The share of the score's variance that no rule explains, 0 to 1. */
  readonly noise: number;
  readonly seed: number;
}

/** A table whose rule is known. */
export interface GeneratedTable extends PlainTable {
  /**
   * How good the rule itself is on these rows, which no model can be expected to surpass: the share of
   * the rows whose class it names, or for a numeric target the share of the variance that it explains (null where that
   * does not vary).
   */
  readonly ceiling: number | null;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Makes a table of nearly normal features and a target that follows from them by a known rule and a known share of noise:
 * score = √(1 − noise) · signal + √noise · bell, where the signal is that of {@link createSignal} and the bell is like
 * the features'. A number to predict is the score, to four decimals; classes are cuts through it, a, b, c … upwards.
 * The same options give the same table on every version of Node, and its rows are drawn as they are read.
 *
 * @throws InputError where a class would have no row
 */
export function generate(options: GenerateOptions): GeneratedTable {
  const { rows, features, shares, seed } = options;
  const { scores, signals } = scoreRows(options);
  const names = Array.from({ length: features }, (_, index) => `x${index + 1}`);

  function* withTarget(targetOf: (index: number) => number | string): Generator<(number | string)[]> {
    let index = 0;
    for (const row of featureRows(rows, features, seed)) yield [...row, targetOf(index++)];
  }

  if (shares === null) {
    const targets = scores.map((score) => Math.round(score * 1e4) / 1e4);
    return {
      names: [...names, 'y'],
      rows: () => withTarget((index) => targets[index] as number),
      ceiling: ceilingMetric('regression').score({
        task: 'regression',
        values: targets,
        predictions: signals,
      }),
    };
  }
  const bounds = classBounds(scores, shares);
  const codesOf = (values: Float64Array) => Int32Array.from(values, (value) => bisectRight(bounds, value));
  const codes = codesOf(scores);
  return {
    names: [...names, 'class'],
    rows: () => withTarget((index) => letters[codes[index] as number] as string),
    ceiling: mean(codesOf(signals), (code, row) => Number(code === codes[row])) ?? null,
  };
}

/** The score of every row, and the part of it that follows from its features. */
function scoreRows({ rows, features, nonlinearity, noise, seed }: GenerateOptions) {
  const random = createRandom(seed, 1);
  const signal = createSignal(features, nonlinearity);
  const signalScale = Math.sqrt(1 - noise);
  const noiseScale = Math.sqrt(noise / bellVariance);
  const signals = new Float64Array(rows);
  const scores = new Float64Array(rows);
  let index = 0;
  for (const row of featureRows(rows, features, seed)) {
    const certain = signalScale * signal(row);
    signals[index] = certain;
    scores[index] = certain + noiseScale * drawBell(random);
    index++;
  }
  return { signals, scores };
}
