import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import type { JudgedFold } from '../../../src/evaluation/folds/unit-influences.ts';
import type { MetricName } from '../../../src/metrics/registry.ts';
import type { Targets } from '../../../src/models/contract/targets.ts';
import type { Protocol } from '../../../src/results/comparison-result.ts';
import { singleRows, type Units } from '../../../src/split/units.ts';
import { judge as judgeAll } from '../../../src/studies/compare/judge.ts';
import type { Judged } from '../../../src/studies/shared/resampled.ts';
import { flatComparison } from '../../results/told.ts';
import { modelWith, regressorWith } from './models.ts';

const rows = 12;
/** Three folds of four rows: two thirds of the rows to learn from, one third to judge. */
const folds = [0, 1, 2].map((fold) => Int32Array.from({ length: 4 }, (_, place) => 4 * fold + place));

const threeFolds: Protocol = {
  kind: 'cross-validation',
  method: '1 × 3-fold cross-validation',
  folds: 3,
  repeats: 1,
  seed: 1,
  rule: '',
  trainRows: 8,
  testRows: 4,
};

const everyRow = singleRows(Int32Array.from(Array(rows).keys()), rows);
const classifiers = ['dense-net', 'logistic-regression'] as const;
const models = [...classifiers.map((id) => modelWith(id, {})), modelWith('majority-class', {})];

/** What a model does in a repeat: 1 for a row that it gets right, 0 for one that it does not. */
type Hits = readonly number[];

const all: Hits = Array(rows).fill(1);
const none: Hits = Array(rows).fill(0);

/** A fold in which every row is of class 0, unless told, and a model is 90 % sure of what it says. */
function foldOf(testRows: Int32Array, hitsOf: Readonly<Record<string, Hits>>, codes = none): JudgedFold {
  const targets: Targets = {
    task: 'classification',
    codes: Int32Array.from(testRows, (row) => codes[row] as number),
    classCount: 2,
  };
  const predictions = (hits: Hits) =>
    Float64Array.from(testRows).reduce<number[]>((shares, row) => {
      const isFirst = (hits[row] === 1) === (codes[row] === 0);
      return shares.concat(isFirst ? [0.9, 0.1] : [0.1, 0.9]);
    }, []);
  return {
    testRows,
    outcome: {
      testTargets: targets,
      trainShares: Float64Array.of(0.5, 0.5),
      models: Object.entries(hitsOf).map(([id, hits]) => ({
        id,
        predictions: Float64Array.from(predictions(hits)),
      })),
    },
  };
}

interface Told {
  readonly metric?: MetricName;
  readonly margin?: number;
  readonly units?: Units;
  readonly codes?: Hits;
  readonly protocol?: Protocol;
}

/** @param repeats what both models get right in each */
function judged(
  repeats: readonly (readonly [ofNet: Hits, ofRegression: Hits])[],
  { metric = 'accuracy', margin = 1, units = everyRow, codes = none, protocol = threeFolds }: Told = {},
) {
  const given: Judged = {
    metric,
    units,
    repeats: repeats.map(([ofNet, ofRegression]) =>
      (protocol.kind === 'test-set' ? [Int32Array.from(ofNet.keys())] : folds).map((testRows) =>
        foldOf(testRows, { 'dense-net': ofNet, 'logistic-regression': ofRegression }, codes),
      ),
    ),
  };
  return flatComparison(judgeAll(models, given, { margin, protocol, rows: ofRows(protocol) }));
}

const ofRows = ({ kind }: Protocol): number => (kind === 'test-set' ? 500 : rows);

/** The net is right on one row in each fold, where the regression is wrong throughout. */
const aQuarter: Hits = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

describe('over folds', () => {
  it('takes the interval from the rows', () => {
    // Of the rows, 0 or 1: s² = 12/11 × 1/4 × 3/4 = 0.204545, and √((1.5 + 0.5) × 0.204545 ÷ 12) = 0.184637.
    const comparison = judged([[aQuarter, none]]);
    expect(comparison).toMatchObject({
      metric: 'accuracy',
      unit: 'points',
      pointSize: 0.01,
      margin: 1,
      method:
        't interval from the rows (Bayle and others, 2020), corrected for shared training rows (Nadeau and Bengio, 2003), 95 %',
      verdict: 'inconclusive',
      evidence: 'unsettled',
      units: 12,
      repeatDeviation: null,
      narrowestHalfWidth: null,
    });
    expect(comparison.estimate).toBeCloseTo(25, 9);
    expect(comparison.standardError).toBeCloseTo(18.4637, 3);
    expect(comparison.unitDeviation).toBeCloseTo(45.2267, 3);
    // t(0.975; 11) = 2.200985
    expect(comparison.low).toBeCloseTo(25 - 40.638, 2);
    expect(comparison.high).toBeCloseTo(25 + 40.638, 2);
    // 12 × (40.638 ÷ |25 − 1|)² = 34.4
    expect(comparison.rowsToSettle).toBe(35);
  });

  it('takes what repeats average out into account, and says what more of them could do', () => {
    // The rows' means are 1, ½, 0, 0, 1, 0, 0, 0, ½ and 0: s² = 1.75 ÷ 11 = 0.159091, of one repeat 0.204545, and
    // 1.5 × (0.159091 + ½ × 0.045455) ÷ 12 = 0.150756².
    const comparison = judged([
      [aQuarter, none],
      [[1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], none],
    ]);
    expect(comparison.estimate).toBeCloseTo(25, 9);
    expect(comparison.repeatDeviation).toBeCloseTo(0, 9);
    expect(comparison.standardError).toBeCloseTo(15.0756, 3);
    // Without chance (2 × 0.159091 − 0.204545) ÷ 1 = 0.113636 remains: √(1.5 × (0.113636 + ½ × 0.090909) ÷ 12) = 0.141019
    expect(comparison.narrowestHalfWidth).toBeCloseTo(2.200985 * 14.1019, 2);
  });

  it('adds the spread of the repeats', () => {
    // The repeats' estimates are 25 and 50 points.
    const two: Hits = [1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0];
    const { estimate, repeatDeviation } = judged([
      [aQuarter, none],
      [two, none],
    ]);
    expect(estimate).toBeCloseTo(37.5, 9);
    expect(repeatDeviation).toBeCloseTo(25 / Math.SQRT2, 9);
  });

  it('takes whole groups as units', () => {
    // Of the groups, which are the folds: 2, 1 and 0 of 4 rows. √(2 × 0.0625 ÷ 3) = 0.204124, t(0.975; 2) = 4.302653.
    const units = { ofRow: Int32Array.from({ length: rows }, (_, row) => row >> 2), count: 3 };
    const protocol: Protocol = { ...threeFolds, kind: 'grouped' };
    const comparison = judged([[[1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], none]], { units, protocol });
    expect(comparison.method).toContain('from the groups');
    expect(comparison).toMatchObject({ units: 3 });
    expect(comparison.high).toBeCloseTo(25 + 87.828, 2);
  });

  it('chooses the net when the whole interval lies above the margin', () => {
    const comparison = judged([[all, none]]);
    expect(comparison.low).toBeCloseTo(100, 9);
    expect(comparison).toMatchObject({ verdict: 'dense-net', evidence: 'settled', rowsToSettle: null });
    expect(comparison.chances).toEqual({ candidate: 1, equivalent: 0, reference: 0 });
  });

  it('chooses the regression when it lies below, or when the net is not ahead by the margin', () => {
    expect(judged([[none, all]])).toMatchObject({
      verdict: 'logistic-regression',
      evidence: 'settled',
      rowsToSettle: null,
    });
    expect(judged([[none, aQuarter]])).toMatchObject({
      verdict: 'logistic-regression',
      evidence: 'unsettled',
    });
  });

  it('measures by the margin that is asked for', () => {
    expect(judged([[aQuarter, none]], { margin: 70 })).toMatchObject({
      margin: 70,
      verdict: 'logistic-regression',
      evidence: 'settled',
    });
  });

  it('turns the sign of a loss, of which less is better', () => {
    const { estimate, low, high } = judged([[aQuarter, none]], { metric: 'logLoss' });
    // In a quarter of the rows 90 % instead of 10 % for the truth.
    expect(estimate).toBeCloseTo((100 / 4) * Math.log(0.9 / 0.1), 6);
    // As for accuracy with 1 + 2 × ½, but 1 + 3 × ½ of the rows' variance, because log loss rests on the fits.
    const reach = 40.638 * Math.sqrt(2.5 / 2) * Math.log(9);
    expect((high ?? 0) - estimate).toBeCloseTo(reach, 2);
    expect(estimate - (low ?? 0)).toBeCloseTo(reach, 2);
  });

  it('leaves out a fold that does not define the metric', () => {
    // The third fold has one class only.
    const codes = [0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0];
    const { estimate } = judged([[all, none]], { metric: 'rocAuc', codes });
    expect(estimate).toBeCloseTo(100, 9);
  });

  it('refuses a metric that no fold defines', () => {
    expect(() => judged([[all, none]], { metric: 'rocAuc' })).toThrow(
      new InputError(
        '--metric rocAuc: the rows that are judged on do not define it, as their target has one value only ' +
          '(choose another metric, or other rows)',
      ),
    );
  });

  it('knows no interval, and nothing for sure, from one unit', () => {
    const units = { ofRow: new Int32Array(rows), count: 1 };
    expect(judged([[aQuarter, none]], { units })).toMatchObject({
      low: null,
      high: null,
      standardError: null,
      chances: null,
      verdict: 'inconclusive',
      evidence: 'unsettled',
      rowsToSettle: null,
      narrowestHalfWidth: null,
    });
  });
});

describe('on a test set', () => {
  const count = 100;
  const protocol: Protocol = {
    ...threeFolds,
    kind: 'test-set',
    folds: 1,
    trainRows: 400,
    testRows: count,
  };
  const units = singleRows(Int32Array.from(Array(count).keys()), count);
  const first = (right: number): Hits => Array.from({ length: count }, (_, row) => (row < right ? 1 : 0));
  const onTestSet = (rightOfNet: number, rightOfRegression: number) =>
    judged([[first(rightOfNet), first(rightOfRegression)]], {
      protocol,
      units,
      codes: Array(count).fill(0),
    });

  it('takes the fits as they are', () => {
    // The net is right throughout and the regression in half of the rows: t(0.975; 99) × √(100/99 ÷ 4 ÷ 100) = 0.099711.
    // Draws of the rows are binomial, with 2.5 and 97.5 % quantiles of 40 and 60 (scipy.stats.binom.ppf).
    const comparison = onTestSet(100, 50);
    expect(comparison.estimate).toBe(50);
    expect(comparison.low).toBeCloseTo(50 - 9.971, 2);
    expect(comparison.high).toBeCloseTo(50 + 9.971, 2);
    expect(comparison).toMatchObject({
      verdict: 'dense-net',
      evidence: 'settled',
      method: 't interval from the test rows, the fits taken as they are, 95 %',
      narrowestHalfWidth: null,
    });
  });

  it('finds no width where no row differs from another', () => {
    expect(onTestSet(100, 0)).toMatchObject({ estimate: 100, low: 100, high: 100 });
    expect(onTestSet(70, 70)).toMatchObject({ estimate: 0, low: 0, high: 0 });
  });

  it('says how many rows of a test set would settle it', () => {
    const { high, estimate, rowsToSettle } = onTestSet(53, 50);
    expect(estimate).toBeCloseTo(3, 9);
    expect(rowsToSettle).toBe(Math.ceil(count * (((high ?? 0) - estimate) / (estimate - 1)) ** 2));
  });
});

describe('of a number', () => {
  /** The true number is 0 in every row, and the baseline is 50 off, so that a point is half a unit. */
  function judgedNumber(
    metric: MetricName,
    ofNet: readonly number[],
    ofRegression: readonly number[],
    unit = 1,
  ) {
    const scaled = (values: readonly number[]) => Float64Array.from(values, (value) => value * unit);
    const ofFolds = folds.map((testRows): JudgedFold => {
      const values = Float64Array.from(testRows, (row) => (row % 2 === 0 ? 0 : unit * 1e-3));
      const predictions = (of: readonly number[]) =>
        scaled(Array.from(testRows, (row) => of[row] as number)).map(
          (value, place) => value + (values[place] as number),
        );
      return {
        testRows,
        outcome: {
          testTargets: { task: 'regression', values },
          trainShares: new Float64Array(0),
          models: [
            { id: 'dense-net', predictions: predictions(ofNet) },
            { id: 'linear-regression', predictions: predictions(ofRegression) },
          ],
        },
      };
    });
    const results = [
      regressorWith('dense-net', {}),
      regressorWith('linear-regression', {}),
      regressorWith('mean', { rmse: [40 * unit, 60 * unit], mae: [24 * unit, 26 * unit] }),
    ];
    const given = { metric, repeats: [ofFolds], units: everyRow };
    return flatComparison(judgeAll(results, given, { margin: 1, protocol: threeFolds, rows }));
  }

  const thirty = Array(rows).fill(30);
  const nearer = Array(rows).fill(29);

  it("counts an error in hundredths of the baseline's, and less of it is better", () => {
    const comparison = judgedNumber('rmse', nearer, thirty);
    expect(comparison).toMatchObject({ metric: 'rmse', unit: 'points', verdict: 'dense-net' });
    expect(comparison.pointSize).toBeCloseTo(0.5, 12);
    expect(comparison.estimate).toBeCloseTo(2, 9);
    // A quarter of a unit is a point of the mean absolute error.
    const byMeanError = judgedNumber('mae', nearer, thirty);
    expect(byMeanError.pointSize).toBe(0.25);
    expect(byMeanError.estimate).toBeCloseTo(4, 9);
  });

  it.each([1e-12, 1, 1e12])('says the same of the same numbers in a unit %d times as large', (unit) => {
    // Errors of 29 and 31 about 30: mean absolute error 30, s = √(12/11), in quarters of a unit × 4.
    const spread = Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 28 : 30));
    const { estimate, high } = judgedNumber('mae', spread, thirty, unit);
    expect(estimate).toBeCloseTo(4, 6);
    expect((high ?? 0) - estimate).toBeCloseTo(2.200985 * 4 * Math.sqrt((2 * 12) / 11 / 12), 4);
  });
});

describe('several candidates', () => {
  it('have a difference from the reference each, and the verdict is that of the first', () => {
    const results = [
      modelWith('dense-net', {}),
      modelWith('logistic-regression', {}),
      modelWith('linear-regression', {}, { role: 'candidate' }),
      modelWith('majority-class', {}),
    ];
    const hits = { 'dense-net': aQuarter, 'logistic-regression': none, 'linear-regression': all };
    const given = {
      metric: 'accuracy' as const,
      units: everyRow,
      repeats: [folds.map((testRows) => foldOf(testRows, hits))],
    };
    const comparison = judgeAll(results, given, { margin: 1, protocol: threeFolds, rows });
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
      [25, 100].map((points) => expect.closeTo(points, 9)),
    );
  });
});
