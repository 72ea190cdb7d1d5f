import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { aboutTheirMean } from '../../src/metrics/about-their-mean.ts';
import { balancedAccuracyInfluences } from '../../src/metrics/balanced-accuracy.ts';
import type { Predictions } from '../../src/metrics/contract.ts';
import { macroF1Influences } from '../../src/metrics/macro-f1.ts';
import { rSquaredInfluences } from '../../src/metrics/r-squared.ts';
import { findMetric, type MetricName } from '../../src/metrics/registry.ts';
import { rocAucInfluences } from '../../src/metrics/roc-auc.ts';
import { rootMeanSquaredErrorInfluences } from '../../src/metrics/root-mean-squared-error.ts';

interface StoredClasses {
  readonly shares: number[];
  readonly classes: number[];
  readonly first: number[];
  readonly second: number[];
  readonly deviations: Readonly<Record<string, number>>;
}

interface StoredNumbers {
  readonly values: number[];
  readonly first: number[];
  readonly second: number[];
  readonly deviations: Readonly<Record<string, number>>;
}

/** See test/fixtures/scores/make-bootstrap.py. */
const stored: { readonly classes: StoredClasses[]; readonly numbers: StoredNumbers } = JSON.parse(
  readFileSync(new URL('../fixtures/scores/bootstrap.json', import.meta.url), 'utf8'),
);

const cases = [
  ...stored.classes.map(({ shares, classes, first, second, deviations }) => {
    const of = (probabilities: readonly number[]): Predictions => ({
      task: 'classification',
      classes: Int32Array.from(classes),
      probabilities: Float64Array.from(probabilities),
      classCount: shares.length,
      priors: Float64Array.from(shares),
    });
    return { name: `${shares.length} classes`, first: of(first), second: of(second), deviations };
  }),
  (({ values, first, second, deviations }: StoredNumbers) => {
    const of = (predictions: readonly number[]): Predictions => ({
      task: 'regression',
      values: Float64Array.from(values),
      predictions: Float64Array.from(predictions),
    });
    return { name: 'a number', first: of(first), second: of(second), deviations };
  })(stored.numbers),
].flatMap(({ name, first, second, deviations }) =>
  Object.entries(deviations).map(([metric, deviation]) => ({
    name,
    metric: findMetric(metric as MetricName),
    first,
    second,
    deviation,
  })),
);

/** The rows of predictions, each as often as it is told. */
function repeated(predictions: Predictions, times: (row: number) => number): Predictions {
  const pick = (values: ArrayLike<number>, width: number): number[] => {
    const rows = values.length / width;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: times(row) }, () =>
        Array.from({ length: width }, (_, at) => values[row * width + at] as number),
      ),
    ).flat(2);
  };
  if (predictions.task === 'regression') {
    return {
      ...predictions,
      values: Float64Array.from(pick(predictions.values, 1)),
      predictions: Float64Array.from(pick(predictions.predictions, 1)),
    };
  }
  return {
    ...predictions,
    classes: Int32Array.from(pick(predictions.classes, 1)),
    probabilities: Float64Array.from(pick(predictions.probabilities, predictions.classCount)),
  };
}

const rootOfSum = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));

test.each(cases)('$metric.name of $name: their spread is that of the bootstrap', (found) => {
  const { metric, first, second, deviation } = found;
  const [ours, theirs] = [metric.influences(first), metric.influences(second)] as [
    Float64Array,
    Float64Array,
  ];
  const difference = ours.map((influence, row) => influence - (theirs[row] as number));
  // 4,000 draws know a standard deviation to about 1.1 %.
  expect(rootOfSum(difference) / ours.length / deviation).toBeGreaterThan(0.95);
  expect(rootOfSum(difference) / ours.length / deviation).toBeLessThan(1.05);
});

test.each(
  cases,
)('$metric.name of $name: they are what a row of more weight changes, and add up to 0', (found) => {
  const { metric, first } = found;
  const influences = metric.influences(first) as Float64Array;
  const score = metric.score(first) as number;
  const size = rootOfSum(influences) / Math.sqrt(influences.length);
  expect(influences.reduce((sum, influence) => sum + influence, 0) / influences.length / size).toBeCloseTo(
    0,
    10,
  );
  const copies = 25;
  for (const heavy of [0, 17, 101, 399]) {
    // Of 25 copies of every row and one more of this one, it has so much more than its share.
    const added = 1 / (copies * influences.length + 1);
    const heavier = metric.score(repeated(first, (row) => copies + (row === heavy ? 1 : 0))) as number;
    expect((heavier - score) / added / size).toBeCloseTo((influences[heavy] as number) / size, 1);
  }
});

describe('the examples hold', () => {
  const close = (values: Float64Array | null, expected: readonly number[]) =>
    expect(Array.from(values ?? [])).toEqual(expected.map((value) => expect.closeTo(value, 12)));

  it('of a mean', () => {
    close(aboutTheirMean(Float64Array.of(1, 2, 6)), [-2, -1, 3]);
  });

  it('of balanced accuracy', () => {
    // Recalls are 1/2 and 1; a row of either class weighs 4 ÷ (2 × 2) = 1.
    close(
      balancedAccuracyInfluences(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 1, 1), 2),
      [0.5, -0.5, 0, 0],
    );
  });

  it('of balanced accuracy, a class without a row', () => {
    close(balancedAccuracyInfluences(Int32Array.of(0, 0), Int32Array.of(0, 1), 2), [0.5, -0.5]);
  });

  it('of macro F1', () => {
    close(macroF1Influences(Int32Array.of(0, 1), Int32Array.of(0, 0), 2), [2 / 9, -2 / 9]);
  });

  it('of the area under the curve', () => {
    // Class 1 is given .35 and .8, class 0 .1 and .4: placements are 1/2 and 1, 1 and 1/2, and the area 3/4.
    const probabilities = Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.65, 0.35, 0.2, 0.8);
    close(rocAucInfluences(Int32Array.of(0, 0, 1, 1), probabilities, 2), [0.5, -0.5, -0.5, 0.5]);
    expect(rocAucInfluences(Int32Array.of(0, 0), Float64Array.of(1, 0, 1, 0), 2)).toBeNull();
  });

  it('of the root mean squared error', () => {
    close(
      rootMeanSquaredErrorInfluences(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 8)),
      [-1, -1, -1, 3],
    );
    close(rootMeanSquaredErrorInfluences(Float64Array.of(1, 2), Float64Array.of(1, 2)), [0, 0]);
  });

  it('of R²', () => {
    close(
      rSquaredInfluences(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 3)),
      [0.36, 0.04, 0.04, -0.44],
    );
    expect(rSquaredInfluences(Float64Array.of(2, 2), Float64Array.of(1, 2))).toBeNull();
  });
});
