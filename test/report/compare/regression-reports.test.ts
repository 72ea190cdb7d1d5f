import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { metricNamesOf } from '../../../src/metrics/registry.ts';
import { comparisonDetails } from '../../../src/report/compare/comparison-details.ts';
import { comparisonTable } from '../../../src/report/compare/comparison-table.ts';
import { summary } from '../../../src/report/compare/summary.ts';
import { blocksText } from '../../../src/report/render/text.ts';
import type { RegressionResult, UncertainFigure } from '../../../src/results/comparison-result.ts';
import { figureOf } from '../../../src/results/find-model.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { writtenAs } from '../../helpers/written-as.ts';
import { smallRegression, smallRegressors } from '../../results/small-regression.ts';
import { smallResult } from '../../results/small-result.ts';
import { comparisonWith, withTimes } from '../../results/told.ts';

const { comparison, dataset } = smallRegression;
const compiledOnly = { 'dense-net': { library: null }, 'linear-regression': { library: null } };
const [net, regression, mean] = smallRegressors;

const variants: Readonly<Record<string, RegressionResult>> = {
  settled: smallRegression,
  unsettled: withTimes(
    {
      ...smallRegression,
      comparison: comparisonWith(comparison, {
        low: -5.1,
        high: 1.5,
        evidence: 'unsettled',
        rowsToSettle: 607,
      }),
    },
    compiledOnly,
  ),
  'dense-net': withTimes(
    {
      ...smallRegression,
      comparison: comparisonWith(comparison, { estimate: 21.3, low: 18, high: 24.6, verdict: 'dense-net' }),
    },
    compiledOnly,
  ),
  // Regression minus net: −1.5, −1.5, −1, −1.5 and −1, over 0.66; mean −1.9697, sd 0.4149, half width 0.7728.
  mae: withTimes(
    {
      ...smallRegression,
      comparison: comparisonWith(comparison, {
        metric: 'mae',
        pointSize: 0.66,
        estimate: -1.9697,
        low: -2.7425,
        high: -1.1969,
      }),
    },
    compiledOnly,
  ),
  // Net minus regression: −2, −4, −2, −4 and −2 hundredths; mean −2.8, sd 1.0954, half width 2.0403.
  'r-squared': withTimes(
    {
      ...smallRegression,
      comparison: comparisonWith(comparison, {
        metric: 'rSquared',
        pointSize: 0.01,
        estimate: -2.8,
        low: -4.8403,
        high: -0.7597,
      }),
    },
    compiledOnly,
  ),
  // The same in a unit in which all numbers are small, and negative.
  tiny: withTimes(
    {
      ...smallRegression,
      dataset: {
        ...dataset,
        target: {
          ...dataset.target,
          mean: -1.5213e-10,
          sd: 7.709e-11,
          transform: null,
          smallest: -3.46e-10,
          largest: -2.5e-11,
        },
      },
      models: smallRegressors.map((model) => ({
        ...model,
        metrics: {
          ...model.metrics,
          rmse: inUnit(figureOf(model, 'rmse')),
          mae: inUnit(figureOf(model, 'mae')),
        },
      })),
      comparison: comparisonWith(comparison, { pointSize: 0.77e-12 }),
    },
    compiledOnly,
  ),
};

function inUnit({ mean: average, sd, perFold, ...reach }: UncertainFigure): UncertainFigure {
  const unit = 1e-12;
  return {
    ...reach,
    mean: (average ?? 0) * unit,
    sd: (sd ?? 0) * unit,
    perFold: perFold.map((value) => (value ?? 0) * unit),
  };
}

const open = { low: null, high: null, blocks: [] };

/** A net that is off by as much as one wrong cell among its features can make it, and a target in millions. */
const strayed: RegressionResult = {
  ...smallRegression,
  models: smallRegressors.map((model) => ({
    ...model,
    metrics: {
      rmse: { mean: 467_931_562_576, sd: 20_337_037, perFold: [467_931_562_576], ...open },
      mae: { mean: 4_819_286, sd: 397_324, perFold: [4_819_286], ...open },
      rSquared: { mean: -2.6806445628177e22, sd: 3.1e22, perFold: [-2.6806445628177e22], ...open },
    },
  })),
  comparison: comparisonWith(comparison, {
    estimate: 72_096_390.9,
    low: -228_161_108.2,
    high: 372_353_890.1,
    verdict: 'inconclusive',
    evidence: 'unsettled',
    rowsToSettle: 2100,
    narrowestHalfWidth: 157_985_274.9,
  }),
};

it('cuts no figure, however large', () => {
  const text = comparisonTable(strayed) + comparisonDetails(strayed);
  expect(text).not.toContain('…');
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(text).toMatch(/R² +−2\.68e\+22 +−2\.68e\+22/);
  expect(text).toContain('[−2.28e+8, +3.72e+8]');
  expect(text).toMatch(/Mean absolute error +4,819,286 +4,819,286 +4,819,286\n +± 397,324 /);
  expect(text.replace(/\s+/g, ' ')).toContain('they narrow the interval to ±1.58e+8 points');
});

it('never says that fewer rows than there are would settle it', () => {
  const settledBy = (rowsToSettle: number) =>
    comparisonTable({
      ...smallRegression,
      comparison: comparisonWith(comparison, { low: -5.1, high: 1.5, evidence: 'unsettled', rowsToSettle }),
    }).replace(/\s+/g, ' ');
  // Of 442 rows: 443 round to 440.
  expect(settledBy(443)).toContain('a few more rows would settle it (there are 442)');
  expect(settledBy(448)).toContain('about 450 rows would settle it (there are 442)');
});

describe('the table', () => {
  it.each(Object.entries(variants))('%s', (name, result) => {
    const text = comparisonTable(result);
    expectGolden(`table-number-${name}`, text);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/ \n|undefined|NaN|null|ogistic|class/);
  });
});

it('has details', () => {
  const text = comparisonDetails(smallRegression);
  expectGolden('details-number', text);
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(text).not.toMatch(/ \n|undefined|NaN|null|ogistic|class/);
});

describe('the CSV', () => {
  const rows: Record<string, string>[] = parse(writtenAs('csv', [smallRegression, smallResult]), {
    columns: true,
  });

  it('has the figures of each model, and none of the other task', () => {
    expect(rows.map(({ task, model }) => `${task} ${model}`)).toEqual([
      'regression dense-net',
      'regression linear-regression',
      'regression mean',
      'classification dense-net',
      'classification logistic-regression',
      'classification majority-class',
    ]);
    expect(rows[1]).toMatchObject({
      target: 'progression',
      classes: '',
      parameters: '11',
      rmseMean: '54.6',
      maeMean: '44.1',
      rSquaredMean: '0.496',
      compiledTrainingMilliseconds: '0.06',
      libraryLatencyMicroseconds: '1.2',
      verdictMetric: 'rmse',
      differencePoints: '-1.8182',
      pointSize: '0.77',
      verdict: 'linear-regression',
    });
    // 54, 55, 53, 56 and 55: the squares about 54.6 sum to 5.2.
    expect(Number(rows[1]?.rmseSd)).toBeCloseTo(Math.sqrt(5.2 / 4), 12);
    expect(rows[2]).toMatchObject({ model: 'mean', rmseMean: '77', compiledName: '', libraryName: '' });
    for (const metric of metricNamesOf('classification')) {
      expect(rows[0]).toMatchObject({ [`${metric}Mean`]: '', [`${metric}Sd`]: '' });
    }
    expect(rows[3]).toMatchObject({
      rmseMean: '',
      maeSd: '',
      rSquaredMean: '',
      pointSize: '0.01',
      classes: '2',
    });
  });
});

it('has a section of Markdown', () => {
  expect(writtenAs('markdown', [smallRegression])).toContain(`### patients.csv

442 rows, 10 features → progression (a number); 1 × 5-fold cross-validation, seed 1.

|  | Dense net 10→20→10→1 | Linear regression | net ÷ linear |
| :-- | --: | --: | --: |
| Parameters | 441 | 11 | 40× |
| Rows per parameter | 0.802 | 32.1 |  |
| Operations a prediction | 410× 410+ | 10× 10+ | 41× |
| RMSE | 56 | 54.6 | −1.8 points |
| &emsp;sd over 5 folds | 1.58 | 1.14 | \\[−3.1, −0.5\\] |
| R² | 0.468 | 0.496 |  |
| Training time | 36 ms | 60 µs | 600× |
| &emsp;as a library | 1.5 s | 600 µs | 2,500× |
`);
});

it('has a row of the summary beside one about classes', () => {
  // Training 36 ms to 0.06 ms is 600, latency 0.22 to 0.03 is 7.3.
  const [heading, , ...lines] = blocksText([summary([smallRegression, smallResult])]).split('\n');
  expect(heading).toContain('Lead of the net');
  expect(lines).toEqual([
    ' patients.csv          regression   −1.8             441        600×     7.3×',
    '   RMSE                settled      [−3.1, −0.5]     11',
    ' small.csv             inconclusive +2.4             474        38×      6.0×',
    '   accuracy            unsettled    [−1.5, +6.3]     11',
    '',
  ]);
});

it('changes nothing that it is given', () => {
  const before = structuredClone(smallRegression);
  for (const report of [comparisonTable, comparisonDetails]) report(smallRegression);
  writtenAs('csv', [smallRegression]);
  writtenAs('markdown', [smallRegression]);
  blocksText([summary([smallRegression])]);
  expect(smallRegression).toEqual(before);
  expect([net.id, regression.id, mean.id]).toEqual(['dense-net', 'linear-regression', 'mean']);
});
