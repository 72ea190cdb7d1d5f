import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../../src/describe/describe.ts';
import { createRandom } from '../../../src/random/random.ts';
import type {
  ClassifierResult,
  Comparison,
  RegressorResult,
} from '../../../src/results/comparison-result.ts';
import type { Evaluation } from '../../../src/studies/compare/evaluate-models.ts';
import { findWarnings } from '../../../src/studies/compare/warnings.ts';
import type { CompareSettings } from '../../../src/studies/shared/options.ts';
import { planProtocol } from '../../../src/studies/shared/protocol.ts';
import {
  summarizeClassTarget,
  summarizeDataset,
  summarizeNumberTarget,
} from '../../../src/studies/shared/summarize-dataset.ts';
import { targetsOf } from '../../../src/studies/shared/targets-of.ts';
import { cycle, makeTable } from '../../describe/tables.ts';
import { classTargetOf, numberTargetOf } from '../../describe/target-of.ts';
import { fullFits } from './full-fits.ts';
import { modelWith, regressorWith } from './models.ts';
import { defaultOptions } from './options.ts';

const rows = 400;
const random = createRandom(1);
const noise = () => Array.from({ length: rows }, () => random.below(1_000_000));
type Columns = Parameters<typeof makeTable>[0];
/** Numbers that say nothing about the classes, in no order. */
const quiet: Columns = { a: noise(), b: noise(), size: cycle(['small', 'large', 'large'], rows) };

const noisy = noise();

/** A model that is right, fold by fold, as often as told, and without anything to warn of. */
function sound(
  id: ClassifierResult['id'],
  share: number,
  rest: Partial<ClassifierResult> = {},
): ClassifierResult {
  const folds = [share, share];
  const iterations = [10, 10];
  return modelWith(
    id,
    { accuracy: folds, balancedAccuracy: folds },
    { iterations, convergedFolds: 2, ...rest },
  );
}

const undecided: Comparison = {
  metric: 'accuracy',
  unit: 'points',
  pointSize: 0.01,
  margin: 1,
  method: '',
  reference: 'logistic-regression',
  differences: [
    {
      candidate: 'dense-net',
      estimate: 0,
      low: -1,
      high: 1,
      standardError: 0.5,
      units: 100,
      unitDeviation: 5,
      singleDeviation: 5,
      repeatDeviation: null,
      chances: null,
      verdict: 'logistic-regression',
      evidence: 'unsettled',
      rowsToSettle: null,
      narrowestHalfWidth: null,
    },
  ],
  verdict: 'logistic-regression',
  evidence: 'unsettled',
};

interface Circumstances {
  readonly columns?: Columns;
  readonly options?: Partial<CompareSettings>;
  readonly net?: ClassifierResult;
  readonly regression?: ClassifierResult;
  readonly baseline?: ClassifierResult;
  readonly comparison?: Partial<Comparison>;
  readonly isSeparable?: boolean;
}

function warningsOf({ columns = quiet, options = {}, ...found }: Circumstances) {
  const table = makeTable(columns);
  const all = { ...defaultOptions, target: 'size', repeats: 1, ...options };
  const dataset = describe(table, all);
  const models = [
    found.net ?? sound('dense-net', 0.8),
    found.regression ?? sound('logistic-regression', 0.8),
    found.baseline ?? sound('majority-class', 0.6),
  ] as const;
  const evaluation: Evaluation = {
    dataset,
    data: { features: dataset.features, targets: targetsOf(dataset.target), options: all },
    plan: planProtocol(table, 0, dataset, all),
    trainingRows: Int32Array.from({ length: dataset.rows }, (_, row) => row),
    comparison: { ...undecided, ...found.comparison },
    onLogarithm: null,
    isFullOfAllRows: true,
    timed: null,
    summary: {
      task: 'classification',
      dataset: summarizeDataset(dataset, [], summarizeClassTarget(classTargetOf(dataset))),
      models,
      asked: [],
      predictions: { models: [] },
    },
    full: fullFits(targetsOf(dataset.target), found),
  };
  return findWarnings(evaluation);
}

it('says nothing where there is nothing to warn of', () => {
  expect(warningsOf({})).toEqual([]);
});

const corrected = { comparison: { metric: 'priorCorrectedBalancedAccuracy' } } as const;
const walk = Array.from({ length: rows }, (_, row) => Math.round(1e6 * Math.sin(row / 30)));
const dates = Array.from({ length: rows }, (_, row) => {
  const day = new Date(Date.UTC(2020, 0, 1 + ((row * 149) % rows)));
  return day.toISOString().slice(0, 10);
});
const size = quiet.size as readonly string[];
/** 1 for large; turned in one of so many rows. */
const answers = (wrongEvery: number) =>
  size.map((label, row) => ((label === 'large') === ((row + 1) % wrongEvery !== 0) ? 1 : 0));
/** As many rows as told have the features of the row before. */
const repeated = (count: number): Columns => ({
  ...quiet,
  a: (quiet.a as number[]).map(
    (value, row, all) => (row % 2 === 1 && row < 2 * count ? all[row - 1] : value) as number,
  ),
  b: (quiet.b as number[]).map(
    (value, row, all) => (row % 2 === 1 && row < 2 * count ? all[row - 1] : value) as number,
  ),
});

const cases: readonly (readonly [title: string, code: string, words: string, Circumstances])[] = [
  ['one class dominates', 'imbalance', '67 % of the rows are "large"', corrected],
  [
    'the net is no better than the baseline',
    'no-better-than-baseline',
    'the dense net is no better',
    { net: sound('dense-net', 0.6) },
  ],
  [
    'the regression is worse than the baseline',
    'no-better-than-baseline',
    'the logistic regression is no better',
    { regression: sound('logistic-regression', 0.5) },
  ],
  [
    'a feature is the target',
    'leak-suspect',
    '"leak" alone tells the class in 100.0 % of the rows',
    { columns: { ...quiet, leak: answers(1e9) } },
  ],
  [
    'a model is nearly perfect',
    'near-perfect',
    'an accuracy of 99.9 % is nearly perfect; "hint"',
    { columns: { ...quiet, hint: answers(20) }, net: sound('dense-net', 0.999) },
  ],
  [
    'rows are repeated',
    'duplicates-across-split',
    '% of the test rows have the same features as a training row',
    { columns: repeated(40) },
  ],
  ['the rows have a date', 'ordered-rows', 'try --order-by "day"', { columns: { day: dates, ...quiet } }],
  [
    'neighbours are alike',
    'ordered-rows',
    'neighbouring rows are alike in "walk"',
    { columns: { walk, ...quiet } },
  ],
  [
    'a model has few rows a parameter',
    'few-rows-per-parameter',
    'the dense net has 9.9 training rows for each of its 3,241 parameters',
    { net: sound('dense-net', 0.8, { rowsPerParameter: 9.9, parameters: 3241 }) },
  ],
  ['the regression tells all rows apart', 'separable', 'tells all rows', { isSeparable: true }],
  [
    'the regression did not converge',
    'regression-not-converged',
    'did not converge in 1 of 2 folds',
    { regression: sound('logistic-regression', 0.8, { convergedFolds: 1 }) },
  ],
  [
    'the net would have gone on',
    'net-still-improving',
    'ended 2 of 2 fits',
    { net: sound('dense-net', 0.8, { convergedFolds: 0 }) },
  ],
];

suite('warns, of that alone, when', () => {
  it.each(cases)('%s', (_, code, words, circumstances) => {
    expect(warningsOf(circumstances)).toEqual([{ code, message: expect.stringContaining(words) }]);
  });
});

suite('does not warn when', () => {
  it.each<readonly [string, Circumstances]>([
    ['a model is a little better than the baseline', { net: sound('dense-net', 0.61) }],
    [
      'a model finds the rare class at the cost of the others',
      {
        net: modelWith(
          'dense-net',
          { accuracy: [0.6, 0.6], balancedAccuracy: [0.7, 0.7] },
          { iterations: [1, 1], convergedFolds: 2 },
        ),
      },
    ],
    ['a feature says much and not all', { columns: { ...quiet, hint: answers(20) } }],
    ['few rows are repeated', { columns: repeated(8) }],
    [
      'rows with a date are judged in their order',
      { columns: { day: dates, ...quiet }, options: { orderBy: 'day' } },
    ],
    ['there are ten rows a parameter', { net: sound('dense-net', 0.8, { rowsPerParameter: 10 }) }],
  ])('%s', (_, circumstances) => {
    expect(warningsOf(circumstances)).toEqual([]);
  });
});

it('doubts the features only where neither model is better than the baseline', () => {
  const useless = { net: sound('dense-net', 0.6), regression: sound('logistic-regression', 0.6) };
  const both = warningsOf(useless);
  expect(both).toHaveLength(2);
  for (const { message } of both) expect(message).toContain('the features may say nothing about the target');
  const [one, ...others] = warningsOf({ net: useless.net });
  expect(others).toEqual([]);
  expect(one?.message).toMatch(
    /always answering the commonest class: it found nothing of use in the features$/,
  );
});

it('has a case for every code, and tells several at once', () => {
  const all = warningsOf({
    columns: { walk, ...repeated(40), leak: answers(1e9) },
    net: sound('dense-net', 0.6, { rowsPerParameter: 1, convergedFolds: 0 }),
    regression: sound('logistic-regression', 0.6, { rowsPerParameter: 1, convergedFolds: 0 }),
    isSeparable: true,
    ...corrected,
  });
  expect(all.length).toBeGreaterThan(8);
  const tested = new Set(cases.map(([, code]) => code));
  expect(all.filter(({ code }) => !tested.has(code))).toEqual([]);
  for (const { message } of all) expect(message).toMatch(/^\S[^\n]*\S$/);
});

suite('of a number', () => {
  /** A number that the first column has a part in and noise the other, so that there is nothing to warn of. */
  const numbers: Columns = {
    a: quiet.a as number[],
    b: quiet.b as number[],
    size: (quiet.a as number[]).map((value, row) => value + 2 * (noisy[row] as number)),
  };

  interface NumberCircumstances {
    readonly columns?: Columns;
    readonly net?: Partial<RegressorResult>;
    readonly rSquared?: readonly [net: number, regression: number];
    readonly isSingular?: boolean;
  }

  function warningsOfNumber(found: NumberCircumstances) {
    const table = makeTable(found.columns ?? numbers);
    const all = { ...defaultOptions, target: 'size', repeats: 1 };
    const dataset = describe(table, all);
    const [net, regression] = found.rSquared ?? [0.5, 0.5];
    const fits = { iterations: [1, 1], convergedFolds: 2 };
    const models = [
      regressorWith('dense-net', { rSquared: [net, net] }, { ...fits, ...found.net }),
      regressorWith('linear-regression', { rSquared: [regression, regression] }, fits),
      regressorWith('mean', { rSquared: [-0.001, -0.001] }, fits),
    ] as const;
    return findWarnings({
      dataset,
      data: { features: dataset.features, targets: targetsOf(dataset.target), options: all },
      plan: planProtocol(table, 0, dataset, all),
      trainingRows: Int32Array.from({ length: dataset.rows }, (_, row) => row),
      comparison: { ...undecided, metric: 'rmse', verdict: 'linear-regression' },
      onLogarithm: null,
      isFullOfAllRows: true,
      timed: null,
      summary: {
        task: 'regression',
        dataset: summarizeDataset(dataset, [], summarizeNumberTarget(numberTargetOf(dataset))),
        models,
        asked: [],
        predictions: { errorEdges: [0], models: [] },
      },
      full: fullFits(targetsOf(dataset.target), found),
    });
  }

  it('says nothing where there is nothing to warn of', () => {
    expect(warningsOfNumber({})).toEqual([]);
  });

  it.each<readonly [title: string, code: string, words: string, NumberCircumstances]>([
    [
      'a model explains nothing',
      'no-better-than-baseline',
      'the linear regression is no better than always answering the mean',
      { rSquared: [0.5, 0.009] },
    ],
    [
      'the net is worse than the mean',
      'no-better-than-baseline',
      'the dense net is no better than always answering the mean',
      { rSquared: [-0.3, 0.5] },
    ],
    [
      'a feature is the target in another unit',
      'leak-suspect',
      `"leak" alone explains 100.0 % of the target's variance`,
      { columns: { ...numbers, leak: (numbers.size as number[]).map((value) => 3 - value / 7) } },
    ],
    [
      'a model is nearly perfect',
      'near-perfect',
      'an R² of 0.999 is nearly perfect; "a" says most of it',
      { rSquared: [0.999, 0.5] },
    ],
    ['columns follow from others', 'singular', 'needed a tiny ridge', { isSingular: true }],
    [
      'the net has few rows a parameter',
      'few-rows-per-parameter',
      'the dense net has 2',
      { net: { rowsPerParameter: 2 } },
    ],
  ])('warns, of that alone, when %s', (_, code, words, circumstances) => {
    expect(warningsOfNumber(circumstances)).toEqual([{ code, message: expect.stringContaining(words) }]);
  });
});
