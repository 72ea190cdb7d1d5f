import { describe, expect, it } from 'vitest';
import { compareWithBaseline } from '../../../src/checks/reference/compare-with-reference.ts';
import { isComparisonResult } from '../../../src/checks/reference/is-comparison-result.ts';
import { metricChange } from '../../../src/checks/reference/metric-change.ts';
import { refuseIncomparable } from '../../../src/checks/reference/refuse-incomparable.ts';
import { InputError } from '../../../src/errors.ts';
import type { MetricName } from '../../../src/metrics/registry.ts';
import { referenceBlocks } from '../../../src/report/reference/reference-blocks.ts';
import { blocksText } from '../../../src/report/render/text.ts';
import type { RegressionResult, RegressorResult } from '../../../src/results/comparison-result.ts';
import { figureOf as figureIn } from '../../../src/results/find-model.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { regressorOf, smallRegression, smallRegressors } from '../../results/small-regression.ts';
import { figureOf, smallResult } from '../../results/small-result.ts';

const [net, regression, mean] = smallRegressors;
const compare = (now: RegressionResult, before = smallRegression) =>
  compareWithBaseline(before, now, 'previous.json');
const withMetric = (model: RegressorResult, metric: MetricName, ...perFold: number[]): RegressorResult => ({
  ...model,
  metrics: { ...model.metrics, [metric]: figureOf(...perFold) },
});
const withNet = (...rmse: number[]): RegressionResult => ({
  ...smallRegression,
  models: [withMetric(net, 'rmse', ...rmse), regression, mean],
});
const outcomeOf = (now: RegressionResult, figure: string) =>
  compare(now).changes.find((change) => change.figure === figure)?.outcome;

describe('two results about a number', () => {
  it('are the same where nothing changed', () => {
    const { changes, ...rest } = compare(smallRegression);
    expect(rest).toEqual({
      file: 'previous.json',
      sameData: true,
      sameMachine: true,
      verdict: { before: 'linear-regression', now: 'linear-regression' },
      declines: 0,
    });
    // 3 models × (3 metrics and the parameters), the difference, 2 engines × 2 ratios, 2 × 2 × 2 times
    expect(changes).toHaveLength(12 + 1 + 4 + 8);
    const exact = changes.filter(({ engine }) => engine === null);
    expect(new Set(exact.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
    const known = new Set(['dense-net', 'linear-regression', 'mean', null]);
    expect(changes.filter(({ model }) => !known.has(model))).toEqual([]);
  });

  it('judge an error by the differences of the folds: more is worse', () => {
    // 55, 57, 54, 58 and 56 become 1, 2, 1, 2 and 1 more: mean 1.4, sd 0.5477, half width
    // t(0.975; 4) × √((1.25 + 0.25) × 0.3 ÷ 5) = 2.776445 × 0.3 = 0.83293.
    const worse = withNet(56, 59, 55, 60, 57);
    expect(outcomeOf(worse, 'dense-net.rmse')).toBe('worse');
    const [change] = compare(worse).changes;
    expect(change).toMatchObject({ figure: 'dense-net.rmse', before: 56 });
    expect(change?.now).toBeCloseTo(57.4, 12);
    expect(change?.low).toBeCloseTo(1.4 - 0.83293, 3);
    expect(change?.high).toBeCloseTo(1.4 + 0.83293, 3);
    expect(outcomeOf(withNet(54, 55, 53, 56, 55), 'dense-net.rmse')).toBe('better');
    expect(outcomeOf(withNet(56, 56, 54, 58, 56), 'dense-net.rmse')).toBe('within-noise');
    expect(compare(worse).declines).toBe(1);
    expect(outcomeOf(worse, 'difference')).toBe('changed');
  });

  it('judge R² the other way round', () => {
    const models = [withMetric(net, 'rSquared', 0.39, 0.36, 0.4, 0.35, 0.34), regression, mean];
    expect(outcomeOf({ ...smallRegression, models }, 'dense-net.rSquared')).toBe('worse');
  });

  it('are shown with the model that they have', () => {
    const text = blocksText(referenceBlocks(compare(withNet(56, 59, 55, 60, 57))));
    expect(text).toMatch(/ Dense net\n {3}RMSE {22}56 {9}57\.4 {7}\+1\.4 {11}◄ worse\n/);
    expect(text).toContain(' Linear regression\n');
    expect(text).not.toMatch(/ogistic/);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  });
});

describe('the smallest change that counts', () => {
  const scaled = (unit: number, ...rmse: number[]) => {
    const figure = figureOf(...rmse.map((value) => value * unit));
    return regressorOf('dense-net', { rmse: figure, mae: figure });
  };

  it.each([1e-12, 1, 1e12])('is the same share of an error in a unit %d times as large', (unit) => {
    const before = scaled(unit, 55, 57, 54, 58, 56);
    const outcome = (...rmse: number[]) =>
      (['rmse', 'mae'] as const).map(
        (metric) =>
          metricChange(before, scaled(unit, ...rmse), metric, smallRegression.protocol, true).outcome,
      );
    expect(outcome(55 + 1e-9, 57, 54, 58, 56)).toEqual(['same', 'same']);
    expect(outcome(56, 59, 55, 60, 57)).toEqual(['worse', 'worse']);
    expect(outcome(54, 55, 53, 56, 55)).toEqual(['better', 'better']);
  });

  it('of R² is that of a share', () => {
    const [rmse, mae] = [figureIn(net, 'rmse'), figureIn(net, 'mae')];
    const before = regressorOf('mean', { rmse, mae, rSquared: figureOf(0, 0, 0, 0, 0) });
    const now = regressorOf('mean', {
      rmse,
      mae,
      rSquared: figureOf(1e-12, -1e-12, 0, 0, 1e-12),
    });
    expect(metricChange(before, now, 'rSquared', smallRegression.protocol, true).outcome).toBe('same');
  });
});

it('a result of the other task is refused, whichever came first', () => {
  const { target: ofNumber } = smallRegression.dataset;
  // The very same bytes, read once as classes.
  const dataset = {
    ...smallResult.dataset,
    sha256: smallRegression.dataset.sha256,
    target: { ...smallResult.dataset.target, name: ofNumber.name },
  };
  const classes = { ...smallResult, dataset };
  const refuse = () => refuseIncomparable(classes, smallRegression, 'previous.json', true);
  expect(refuse).toThrow(InputError);
  expect(refuse).toThrow(
    'the question was another one (target "progression" "p" "q" there and target "progression" as a number here): use the same --target, --task and --positive',
  );
  expect(() => refuseIncomparable(smallRegression, classes, 'previous.json', false)).toThrow(
    'as a number there',
  );
  refuseIncomparable(smallRegression, smallRegression, 'previous.json', false);
});

describe('a file', () => {
  it('may be a result about a number', () => {
    expect(isComparisonResult(JSON.parse(JSON.stringify(smallRegression)))).toBe(true);
  });

  it.each([
    ['of two tasks', { ...smallRegression, task: 'classification' }],
    ['without a task', { ...smallRegression, task: undefined }],
    [
      'without the times of its regression',
      {
        ...smallRegression,
        models: [net, { ...regression, timings: null }, mean],
      },
    ],
    ['whose models are of classes', { ...smallRegression, models: smallResult.models }],
    [
      'without the size of a point',
      {
        ...smallRegression,
        comparison: { ...smallRegression.comparison, pointSize: undefined },
      },
    ],
  ])('%s is no result', (_, value) => {
    expect(isComparisonResult(JSON.parse(JSON.stringify(value)))).toBe(false);
  });
});
