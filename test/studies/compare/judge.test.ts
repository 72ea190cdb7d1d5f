import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import type { FoldOutcome } from '../../../src/evaluation/folds/evaluate-fold.ts';
import type { MetricName } from '../../../src/metrics/registry.ts';
import type { Protocol } from '../../../src/results/comparison-result.ts';
import { judge as judgeAll } from '../../../src/studies/compare/judge.ts';
import { flatComparison } from '../../results/told.ts';
import { modelWith, regressorWith } from './models.ts';

/** Three folds: two thirds of the rows to learn from, one third to judge. */
const threeFolds: Protocol = {
  kind: 'cross-validation',
  method: '1 × 3-fold cross-validation',
  folds: 3,
  repeats: 1,
  seed: 1,
  rule: '',
  trainRows: 200,
  testRows: 100,
};

/** The comparison, and the only difference that there is. */
const judge = (...args: Parameters<typeof judgeAll>) => flatComparison(judgeAll(...args));

const baseline = modelWith('majority-class', {});

type Figures = readonly (number | null)[];
function judged(ofNet: Figures, ofRegression: Figures, margin = 1, metric: MetricName = 'accuracy') {
  const models = [
    modelWith('dense-net', { [metric]: ofNet }),
    modelWith('logistic-regression', { [metric]: ofRegression }),
    baseline,
  ] as const;
  return judge(models, [], { metric, margin, protocol: threeFolds, rows: 300 });
}

/** t(0.975; 2) √(1/3 + 1/2) = 4.302653 × 0.9128709: half the width, for a standard deviation of one point. */
const halfWidth = 3.927766;

describe('over folds', () => {
  it('weighs the differences of the folds: 1, 2 and 3 points', () => {
    const comparison = judged([0.81, 0.82, 0.83], [0.8, 0.8, 0.8]);
    expect(comparison).toMatchObject({
      metric: 'accuracy',
      unit: 'points',
      pointSize: 0.01,
      margin: 1,
      method: 'corrected resampled t interval (Nadeau and Bengio, 2003), 95 %',
      verdict: 'inconclusive',
      evidence: 'unsettled',
    });
    expect(comparison.estimate).toBeCloseTo(2, 9);
    expect(comparison.low).toBeCloseTo(2 - halfWidth, 5);
    expect(comparison.high).toBeCloseTo(2 + halfWidth, 5);
    // 1.959964 × 1 × √(1/2)
    expect(comparison.narrowestHalfWidth).toBeCloseTo(1.385904, 5);
    // 300 × (3.927766 / |2 − 1|)² = 4,628.2
    expect(comparison.rowsToSettle).toBe(4629);
  });

  it('chooses the net when the whole interval lies above the margin', () => {
    const comparison = judged([0.91, 0.92, 0.93], [0.8, 0.8, 0.8]);
    expect(comparison.low).toBeCloseTo(12 - halfWidth, 5);
    expect(comparison).toMatchObject({ verdict: 'dense-net', evidence: 'settled', rowsToSettle: null });
  });

  it('chooses the regression when it lies below, or when the net is not ahead by the margin', () => {
    expect(judged([0.71, 0.72, 0.73], [0.8, 0.8, 0.8])).toMatchObject({
      verdict: 'logistic-regression',
      evidence: 'settled',
      rowsToSettle: null,
    });
    expect(judged([0.79, 0.8, 0.81], [0.8, 0.8, 0.8])).toMatchObject({
      verdict: 'logistic-regression',
      evidence: 'unsettled',
    });
  });

  it('measures by the margin that is asked for', () => {
    expect(judged([0.81, 0.82, 0.83], [0.8, 0.8, 0.8], 10)).toMatchObject({
      margin: 10,
      verdict: 'logistic-regression',
      evidence: 'settled',
    });
  });

  it.each(['logLoss', 'brierScore'] as const)('turns the sign of %s, of which less is better', (metric) => {
    const comparison = judged([0.29, 0.28, 0.27], [0.3, 0.3, 0.3], 1, metric);
    expect(comparison.estimate).toBeCloseTo(2, 9);
    expect(comparison.high).toBeCloseTo(2 + halfWidth, 5);
  });

  it('leaves out a fold that does not define the metric for both', () => {
    const comparison = judged([0.81, null, 0.83, 0.99], [0.8, 0.8, 0.8, null], 1, 'rocAuc');
    expect(comparison.estimate).toBeCloseTo(2, 9);
    // Differences of 1 and 3: √2 × t(0.975; 1) √(1/2 + 1/2) = √2 × 12.7062
    expect(comparison.high).toBeCloseTo(2 + Math.SQRT2 * 12.7062, 3);
  });

  it('knows no interval, and nothing for sure, from one fold', () => {
    expect(judged([0.9], [0.8])).toMatchObject({
      low: null,
      high: null,
      verdict: 'inconclusive',
      evidence: 'unsettled',
      rowsToSettle: null,
      narrowestHalfWidth: null,
    });
  });

  it('does not say what repeats could do where nothing can be repeated', () => {
    const models = [
      modelWith('dense-net', { accuracy: [0.81, 0.82, 0.83] }),
      modelWith('logistic-regression', { accuracy: [0.8, 0.8, 0.8] }),
      baseline,
    ] as const;
    const options = { metric: 'accuracy', margin: 1, rows: 300 } as const;
    const comparison = judge(models, [], { ...options, protocol: { ...threeFolds, kind: 'ordered' } });
    expect(comparison.narrowestHalfWidth).toBeNull();
    expect(comparison.rowsToSettle).toBe(4629);
  });
});

describe('on a test set', () => {
  const rows = 100;
  const testSet: Protocol = { ...threeFolds, kind: 'test-set', folds: 1, trainRows: 400, testRows: rows };

  /** All rows are of class 0; a model gets as many right, the first ones, as it is told. */
  function judgedOnTestSet(rightOfNet: number, rightOfRegression: number, metric: MetricName = 'accuracy') {
    const probabilities = (right: number) =>
      Float64Array.from({ length: 2 * rows }, (_, cell) =>
        Math.floor(cell / 2) < right === (cell % 2 === 0) ? 0.9 : 0.1,
      );
    const summary = { iterations: 1, converged: true };
    const outcome: FoldOutcome = {
      testTargets: { task: 'classification', codes: new Int32Array(rows), classCount: 2 },
      trainRows: 400,
      trainShares: Float64Array.of(0.5, 0.5),
      models: [
        { id: 'dense-net', summary, predictions: probabilities(rightOfNet) },
        { id: 'logistic-regression', summary, predictions: probabilities(rightOfRegression) },
      ],
    };
    const models = [
      modelWith('dense-net', { [metric]: [Number.isNaN(rightOfNet) ? null : rightOfNet / rows] }),
      modelWith('logistic-regression', { [metric]: [rightOfRegression / rows] }),
      baseline,
    ] as const;
    return judge(models, [outcome], { metric, margin: 1, protocol: testSet, rows: 500 });
  }

  it('draws its rows again and again', () => {
    // The net is right throughout and the regression in half of the rows, so that the difference is the share of the
    // other half among 100 drawn rows: binomial, its 2.5 and 97.5 % quantiles are 40 and 60 (scipy.stats.binom.ppf).
    const comparison = judgedOnTestSet(100, 50);
    expect(comparison.estimate).toBe(50);
    expect(Math.abs((comparison.low ?? 0) - 40)).toBeLessThanOrEqual(1);
    expect(Math.abs((comparison.high ?? 0) - 60)).toBeLessThanOrEqual(1);
    expect(comparison).toMatchObject({
      verdict: 'dense-net',
      evidence: 'settled',
      method: 'paired bootstrap over the test rows (percentile, 2,000 resamples), 95 %',
      narrowestHalfWidth: null,
    });
  });

  it('finds no width where no draw can differ', () => {
    expect(judgedOnTestSet(100, 0)).toMatchObject({ estimate: 100, low: 100, high: 100 });
    expect(judgedOnTestSet(70, 70)).toMatchObject({ estimate: 0, low: 0, high: 0 });
  });

  it('turns the sign of a loss', () => {
    expect(judgedOnTestSet(100, 0, 'logLoss').estimate).toBeCloseTo(100 * Math.log(0.9 / 0.1), 6);
  });

  it('refuses a metric that the test rows do not define', () => {
    expect(() => judgedOnTestSet(Number.NaN, 50, 'rocAuc')).toThrow(
      new InputError(
        '--metric rocAuc: the rows that are judged on do not define it, as their target has one value only ' +
          '(choose another metric, or other rows)',
      ),
    );
  });

  it('says how many rows of a test set would settle it', () => {
    const { low, high, estimate, rowsToSettle } = judgedOnTestSet(53, 50);
    expect(estimate).toBeCloseTo(3, 9);
    // The interval is not symmetric, and it is its lower end that has to rise to the margin.
    const reach = estimate - (low ?? 0);
    expect(reach).not.toBeCloseTo(((high ?? 0) - (low ?? 0)) / 2, 1);
    expect(rowsToSettle).toBe(Math.ceil(rows * (reach / (estimate - 1)) ** 2));
  });
});

describe('of a number', () => {
  /** The baseline is 50 off, so that a point is half a unit of an error. */
  const mean = regressorWith('mean', { rmse: [40, 50, 60], mae: [24, 25, 26], rSquared: [-0.1, 0, 0] });
  const judgedNumber = (metric: MetricName, ofNet: Figures, ofRegression: Figures) =>
    judge(
      [
        regressorWith('dense-net', { [metric]: ofNet }),
        regressorWith('linear-regression', { [metric]: ofRegression }),
        mean,
      ],
      [],
      { metric, margin: 1, protocol: threeFolds, rows: 300 },
    );

  it("counts an error in hundredths of the baseline's, and less of it is better", () => {
    // Of 30: 29.5, 29 and 28.5 are 1, 2 and 3 points of half a unit better.
    const comparison = judgedNumber('rmse', [29.5, 29, 28.5], [30, 30, 30]);
    expect(comparison).toMatchObject({ metric: 'rmse', unit: 'points', verdict: 'inconclusive' });
    expect(comparison.pointSize).toBeCloseTo(0.5, 12);
    expect(comparison.estimate).toBeCloseTo(2, 9);
    expect(comparison.low).toBeCloseTo(2 - halfWidth, 5);
    expect(comparison.high).toBeCloseTo(2 + halfWidth, 5);
    // A quarter of a unit is a point of the mean absolute error.
    expect(judgedNumber('mae', [20, 20, 20], [21, 21, 21])).toMatchObject({ pointSize: 0.25, estimate: 4 });
  });

  it('counts R² in hundredths of it, and more of it is better', () => {
    const comparison = judgedNumber('rSquared', [0.51, 0.52, 0.53], [0.5, 0.5, 0.5]);
    expect(comparison.pointSize).toBe(0.01);
    expect(comparison.estimate).toBeCloseTo(2, 9);
  });

  it('chooses the linear regression, the net or neither', () => {
    expect(judgedNumber('rmse', [30.5, 31, 31.5], [30, 30, 30])).toMatchObject({
      verdict: 'linear-regression',
      evidence: 'unsettled',
    });
    expect(judgedNumber('rmse', [10.5, 11, 11.5], [30, 30, 30])).toMatchObject({
      verdict: 'dense-net',
      evidence: 'settled',
    });
  });

  it.each([1e-12, 1, 1e12])('says the same of the same numbers in a unit %d times as large', (unit) => {
    const scaled = (...values: readonly number[]) => values.map((value) => value * unit);
    const [net, regression, baselineOf] = [scaled(29.5, 29, 28.5), scaled(30, 30, 30), scaled(40, 50, 60)];
    const comparison = judge(
      [
        regressorWith('dense-net', { rmse: net }),
        regressorWith('linear-regression', { rmse: regression }),
        regressorWith('mean', { rmse: baselineOf }),
      ],
      [],
      { metric: 'rmse', margin: 1, protocol: threeFolds, rows: 300 },
    );
    expect(comparison.estimate).toBeCloseTo(2, 9);
    expect(comparison.low).toBeCloseTo(2 - halfWidth, 5);
  });

  it('draws the rows of a test set again and again', () => {
    // The true number is 0; the regression is 10 off in every row and the net in none, and so in every draw.
    const rows = 50;
    const summary = { iterations: 1, converged: true };
    const outcome: FoldOutcome = {
      testTargets: { task: 'regression', values: new Float64Array(rows) },
      trainRows: 400,
      trainShares: new Float64Array(0),
      models: [
        { id: 'dense-net', summary, predictions: new Float64Array(rows) },
        { id: 'linear-regression', summary, predictions: new Float64Array(rows).fill(10) },
      ],
    };
    const models = [
      regressorWith('dense-net', { rmse: [0] }),
      regressorWith('linear-regression', { rmse: [10] }),
      regressorWith('mean', { rmse: [20] }),
    ] as const;
    const protocol: Protocol = { ...threeFolds, kind: 'test-set', folds: 1, trainRows: 400, testRows: rows };
    // 10 of 20 are 50 points.
    expect(judge(models, [outcome], { metric: 'rmse', margin: 1, protocol, rows: 450 })).toMatchObject({
      estimate: 50,
      low: 50,
      high: 50,
      verdict: 'dense-net',
      evidence: 'settled',
    });
  });
});

describe('several candidates', () => {
  const models = [
    modelWith('dense-net', { accuracy: [0.81, 0.82, 0.83] }),
    modelWith('logistic-regression', { accuracy: [0.8, 0.8, 0.8] }),
    modelWith('linear-regression', { accuracy: [0.91, 0.92, 0.93] }, { role: 'candidate' }),
    baseline,
  ];

  it('have a difference from the reference each, and the verdict is that of the first', () => {
    const comparison = judgeAll(models, [], {
      metric: 'accuracy',
      margin: 1,
      protocol: threeFolds,
      rows: 300,
    });
    expect(comparison).toMatchObject({
      reference: 'logistic-regression',
      verdict: 'inconclusive',
      evidence: 'unsettled',
      differences: [
        { candidate: 'dense-net', verdict: 'inconclusive', evidence: 'unsettled' },
        { candidate: 'linear-regression', verdict: 'linear-regression', evidence: 'settled' },
      ],
    });
    expect(comparison.differences.map(({ estimate }) => estimate)).toEqual(
      [2, 12].map((points) => expect.closeTo(points, 9)),
    );
  });
});
