import { describe, expect, it } from 'vitest';
import { comparisonDetails } from '../../../src/report/compare/comparison-details.ts';
import { comparisonTable } from '../../../src/report/compare/comparison-table.ts';
import type {
  ClassificationResult,
  ClassifierResult,
  ComparisonResult,
  UncertainFigure,
} from '../../../src/results/comparison-result.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import {
  exampleResult,
  figure,
  netCompiled,
  netLibrary,
  regressionCompiled,
  regressionLibrary,
} from '../../results/example-result.ts';
import { comparisonWith, withTimes } from '../../results/told.ts';

const { comparison, dataset, protocol, timings } = exampleResult;
const [denseNet, logisticRegression, majorityClass] = exampleResult.models as [
  ClassifierResult,
  ClassifierResult,
  ClassifierResult,
];
const compiledOnly = {
  'dense-net': { compiled: netCompiled, library: null },
  'logistic-regression': { compiled: regressionCompiled, library: null },
};
const netWith = (accuracy: UncertainFigure) => [
  accurate(denseNet, accuracy),
  logisticRegression,
  majorityClass,
];

function accurate(model: ClassifierResult, accuracy: UncertainFigure): ClassifierResult {
  return { ...model, metrics: { ...model.metrics, accuracy } };
}

const labels = ['drizzle', 'fog', 'rain', 'snow', 'sun', 'thunderstorm with hail and wind'];
const classRows = [53, 101, 641, 26, 640, 39];
const severalClasses: ClassificationResult = withTimes(
  {
    ...exampleResult,
    dataset: {
      ...dataset,
      name: 'weather_of_a_city_on_the_coast_by_day_and_station.csv',
      rows: 1500,
      features: ['date', 'station', 'wind'].map((name) => ({ name, kind: 'numeric' })),
      encodedColumns: Array.from({ length: 26 }, (_, column) => `station=number ${column + 1}`),
      target: {
        name: 'weather',
        reason: 'asked for with --target',
        taskReason: 'text, so classes',
        classes: labels.map((label, code) => ({ label, rows: classRows[code] as number })),
      },
      actions: [
        { code: 'date', message: '"date" is a date: its month and weekday are used, on a circle' },
        {
          code: 'left-out-id',
          message: '"number" is left out as an id: each row has another value (keep it with --include)',
        },
      ],
    },
    models: [
      { ...denseNet, parameters: 816, layerSizes: [26, 20, 10, 6], confusion: confusionOf(80) },
      { ...logisticRegression, parameters: 162, confusion: confusionOf(75) },
      { ...majorityClass, parameters: 6 },
    ],
  },
  compiledOnly,
);

function confusionOf(percent: number): number[][] {
  return classRows.map((rows, code) =>
    classRows.map((_, other) =>
      Math.round((rows * (code === other ? percent : (100 - percent) / (classRows.length - 1))) / 100),
    ),
  );
}

const variants: Readonly<Record<string, ComparisonResult>> = {
  'regression-settled': exampleResult,
  'regression-unsettled': withTimes(
    {
      ...exampleResult,
      comparison: comparisonWith(comparison, {
        low: -2.3,
        high: 1.8,
        evidence: 'unsettled',
        rowsToSettle: 11_873,
        narrowestHalfWidth: 1.7,
      }),
    },
    compiledOnly,
  ),
  inconclusive: withTimes(
    {
      ...exampleResult,
      models: netWith(figure(0.7926, 0.0118)),
      comparison: comparisonWith(comparison, {
        estimate: 1.42,
        low: 0.3,
        high: 2.5,
        verdict: 'inconclusive',
        evidence: 'unsettled',
        rowsToSettle: 30_592,
      }),
    },
    compiledOnly,
  ),
  'dense-net': {
    ...exampleResult,
    models: netWith(figure(0.8691, 0.0118)),
    comparison: comparisonWith(comparison, { estimate: 9.07, low: 7.9, high: 10.3, verdict: 'dense-net' }),
  },
  'several-classes': severalClasses,
  'library-extrapolated': withTimes(exampleResult, {
    'dense-net': { compiled: netCompiled, library: { ...netLibrary, extrapolated: true } },
    'logistic-regression': {
      compiled: regressionCompiled,
      library: {
        ...regressionLibrary,
        extrapolated: true,
        converged: false,
        training: { medianMilliseconds: 187_000, samples: [187_000], iterations: [50_000] },
      },
    },
  }),
  'library-only': withTimes(exampleResult, {
    'dense-net': { compiled: null, library: netLibrary },
    'logistic-regression': { compiled: null, library: regressionLibrary },
  }),
  'test-set': withTimes(
    {
      ...exampleResult,
      dataset: { ...dataset, rows: 5454 },
      protocol: {
        ...protocol,
        kind: 'test-set',
        method: 'trained on 4454 rows, judged on the 1000 of --test',
        folds: 1,
        repeats: 1,
        rule: 'one split: the test set was given',
        trainRows: 4454,
        testRows: 1000,
      },
      models: [
        accurate(denseNet, figure(0.776, null)),
        accurate(logisticRegression, figure(0.779, null)),
        accurate(majorityClass, figure(0.718, null)),
      ],
      comparison: comparisonWith(comparison, {
        estimate: -0.3,
        low: -1.9,
        high: 1.3,
        method: 't interval from the test rows, the fits taken as they are, 95 %',
        evidence: 'unsettled',
        rowsToSettle: 1515,
        narrowestHalfWidth: null,
      }),
    },
    compiledOnly,
  ),
  'balanced-accuracy': withTimes(
    {
      ...exampleResult,
      dataset: {
        ...dataset,
        name: 'telecom_churn.csv',
        rows: 5000,
        target: {
          name: 'churn',
          reason: 'it is the last column',
          taskReason: 'text, so classes',
          classes: [
            { label: 'no', rows: 4293 },
            { label: 'yes', rows: 707 },
          ],
        },
        actions: [],
      },
      comparison: comparisonWith(comparison, {
        metric: 'priorCorrectedBalancedAccuracy',
        estimate: 0.41,
        low: -0.9,
        high: 1.7,
        evidence: 'unsettled',
        rowsToSettle: 24_272,
      }),
    },
    compiledOnly,
  ),
  'log-loss': withTimes(
    {
      ...exampleResult,
      comparison: comparisonWith(comparison, { metric: 'logLoss', estimate: 0.36, low: -0.4, high: 0.9 }),
    },
    compiledOnly,
  ),
  'latency-budget': {
    ...exampleResult,
    timings: {
      ...timings,
      latencyBudget: {
        milliseconds: 0.05,
        engines: [
          { id: 'dense-net', engine: 'compiled', milliseconds: 0.0005, isMet: true },
          { id: 'dense-net', engine: 'library', milliseconds: 0.067, isMet: false },
          { id: 'logistic-regression', engine: 'compiled', milliseconds: 0.0002, isMet: true },
          { id: 'logistic-regression', engine: 'library', milliseconds: 0.003, isMet: true },
        ],
      },
    },
  },
};

const control = ['\u001b', '\r', '\t'];

describe('the table', () => {
  it.each(Object.entries(variants))('%s', (name, result) => {
    const text = comparisonTable(result);
    expectGolden(`table-${name}`, text);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(control.filter((character) => text.includes(character))).toEqual([]);
    expect(text).not.toMatch(/ \n|undefined|NaN|null/);
  });
});

describe('the details', () => {
  it.each([
    ['two-classes', exampleResult],
    ['several-classes', severalClasses],
    ['test-set', variants['test-set'] as ComparisonResult],
  ])('%s', (name, result) => {
    const text = comparisonDetails(result);
    expectGolden(`details-${name}`, text);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(control.filter((character) => text.includes(character))).toEqual([]);
    expect(text).not.toMatch(/ \n|undefined|NaN|null/);
  });
});

it('says that repeats cannot settle it only where they cannot', () => {
  const open = { verdict: 'inconclusive', evidence: 'unsettled', rowsToSettle: 9000 } as const;
  const textOf = (narrowestHalfWidth: number) =>
    comparisonTable({
      ...exampleResult,
      comparison: comparisonWith(comparison, {
        ...open,
        estimate: 21,
        low: -1,
        high: 43,
        narrowestHalfWidth,
      }),
    }).replace(/\s+/g, ' ');
  expect(textOf(30)).toContain('More repeats cannot');
  // 21 ± 2.8 would lie above the margin of 1.
  expect(textOf(2.8)).not.toContain('More repeats cannot');
});
