import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import type { CheckedResult } from '../../src/checks/checked-result.ts';
import type { ModelResult } from '../../src/results/comparison-result.ts';
import { publishedSchema } from '../../src/results/schema/published-schema.ts';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';
import { smallRegression } from './small-regression.ts';
import { smallResult } from './small-result.ts';
import { comparisonWith } from './told.ts';

vi.setConfig({ testTimeout: 60_000 });

const schema = publishedSchema();
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema);

type Definition =
  | 'result'
  | 'classificationResult'
  | 'regressionResult'
  | 'results'
  | 'catalogue'
  | 'explanation';

/** The validator of a definition, whose errors name the place more closely than those of the whole schema. */
function validatorOf(definition: Definition): ValidateFunction {
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`);
  if (validate === undefined) throw new Error(`the schema has no ${definition}`);
  return validate;
}

/** What the schema has against some data, a line each. */
function faults(definition: Definition, data: unknown): string[] {
  const validate = validatorOf(definition);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const example = { ...smallResult, dataset: { ...smallResult.dataset, sha256: 'ab'.repeat(32) } };
const checked = {
  ...example,
  gates: [
    {
      assertion: 'timings.dense-net.compiled.training.medianMilliseconds < 100ms',
      passed: true,
      measured: 60,
      unit: 'ms',
      low: 55,
      high: 65,
      uncertainty: 'nine tenths of the samples',
      message: 'gate passed',
    },
  ],
  baseline: {
    file: 'baseline.json',
    sameData: true,
    sameMachine: false,
    verdict: { before: 'logistic-regression', now: 'inconclusive' },
    changes: [
      {
        figure: 'models.dense-net.accuracy.mean',
        model: 'dense-net',
        candidate: null,
        quantity: 'accuracy',
        engine: null,
        before: 0.7,
        now: 0.8,
        low: 0.05,
        high: 0.15,
        outcome: 'better',
      },
    ],
    declines: 0,
  },
} satisfies CheckedResult;
const numberExample = {
  ...smallRegression,
  dataset: { ...smallRegression.dataset, sha256: 'cd'.repeat(32) },
};
const withTarget = (told: object) => ({
  ...numberExample.dataset,
  target: { ...numberExample.dataset.target, ...told },
});
const untimed = (model: ModelResult) => ({ ...model, timings: null });
const allTimed = (models: readonly ModelResult[]) =>
  models.map((model) => ({ ...model, timings: models[0]?.timings }));
const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value));

const cwd = scratchFolder();
writeTable(cwd, 'a.csv', twoClasses());
writeTable(cwd, 'b.csv', twoClasses(120));
const kinds = csv('when,kind,ok,size,y', 150, (row) => {
  const day = `2024-${String((row % 12) + 1).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}`;
  const size = scattered(row);
  return [day, 'uvw'[row % 3], row % 2 === 0 ? 'yes' : 'no', row % 9 === 0 ? '' : size, 'klm'[row % 3]];
});
writeTable(cwd, 'kinds.csv', kinds);

const sums = (rows: number) =>
  csv('day,width,height,weight', rows, (row) => {
    const [width, height] = [scattered(row), scattered(3 * row + 1)];
    return [row, width, height, width + height / 2 + scattered(row * row + 5) / 4];
  });
writeTable(cwd, 'number.csv', sums(200));
writeTable(cwd, 'more.csv', sums(60));
const numberInOrder = ['--order-by', 'day', '--metric', 'mae', '--engine', 'compiled', '--json'];
const diabetes = fileURLToPath(new URL('../../datasets/diabetes.csv', import.meta.url));

describe('the real output satisfies it', () => {
  it.for([
    ['one file', 'result', ['a.csv', ...quick, '--json']],
    ['several files', 'results', ['a.csv', 'missing.csv', 'b.csv', ...quick, '--json']],
    ['every kind of column', 'result', ['kinds.csv', ...quick, '--json']],
    ['a number', 'result', [diabetes, ...quick, '--json']],
    [
      'a number, with libraries and a budget',
      'result',
      [
        'number.csv',
        '--folds',
        '2',
        '--repeats',
        '1',
        '--latency-budget',
        '1ms',
        '--backend',
        'cpu',
        '--json',
      ],
    ],
    ['a number by the mean absolute error, in an order', 'result', ['number.csv', ...numberInOrder]],
    [
      'a number with a test set',
      'result',
      ['number.csv', '--test', 'more.csv', '--engine', 'compiled', '--json'],
    ],
    ['several files of both tasks', 'results', ['a.csv', 'number.csv', ...quick, '--json']],
    ['a test set', 'result', ['a.csv', '--test', 'b.csv', '--engine', 'compiled', '--json']],
    ['an order', 'result', ['a.csv', '--order-by', 'width', '--engine', 'compiled', '--json']],
    [
      'libraries and a budget',
      'result',
      ['a.csv', '--folds', '2', '--repeats', '1', '--latency-budget', '1ms', '--backend', 'cpu', '--json'],
    ],
    ['a list of the shipped tables', 'catalogue', ['datasets', '--json']],
    [
      'an explanation of classes',
      'explanation',
      ['explain', 'kinds.csv', '--row', '9', '--repeats', '1', '--folds', '2', '--json'],
    ],
    [
      'an explanation of a number',
      'explanation',
      ['explain', 'diabetes', '--fairness', 'sex', '--repeats', '1', '--folds', '2', '--json'],
    ],
    [
      'an explanation of groups',
      'explanation',
      ['explain', 'a.csv', '--fairness', 'width', '--row', '1', '--repeats', '1', '--folds', '2', '--json'],
    ],
  ] as const)('%s', async ([, definition, args]) => {
    const { stdout } = await runCompare(args, { cwd });
    const data = JSON.parse(stdout);
    expect(faults(definition, data)).toEqual([]);
    expect(ajv.validate(String(schema.$id), data)).toBe(true);
  });
});

it('is satisfied by gates and a baseline too', async () => {
  await runCompare(['a.csv', ...quick, '--output', 'baseline.json'], { cwd });
  const asserted = [
    'verdict == logistic-regression',
    'timings.dense-net.compiled.latency.medianMicroseconds < 1s',
  ];
  const assertions = asserted.flatMap((text) => ['--assert', text]);
  const args = ['a.csv', ...quick, '--seed', '1', '--baseline', 'baseline.json', ...assertions, '--json'];
  const { stdout } = await runCompare(args, { cwd });
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({
    gates: [{ unit: null }, { unit: 's' }],
    baseline: { file: 'baseline.json' },
  });
  expect(result.baseline.changes.length).toBeGreaterThan(0);
  expect(faults('result', result)).toEqual([]);
});

it('is satisfied by gates and a baseline of a number', async () => {
  await runCompare(['number.csv', ...quick, '--output', 'number.json'], { cwd });
  const asserted = 'linear-regression.rmse / mean.rmse < 1';
  const { stdout, status } = await runCompare(
    ['number.csv', ...quick, '--baseline', 'number.json', '--assert', asserted, '--json'],
    { cwd },
  );
  expect(status).toBe(0);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ task: 'regression', gates: [{ passed: true, unit: null }] });
  expect(result.baseline.changes[0]).toMatchObject({ figure: 'dense-net.rmse', outcome: 'same' });
  expect(faults('result', result)).toEqual([]);
});

it('accepts a result written by hand', () => {
  expect(faults('result', throughJson(example))).toEqual([]);
  expect(faults('result', throughJson(numberExample))).toEqual([]);
  expect(faults('results', throughJson([example, checked, numberExample]))).toEqual([]);
});

describe('refuses', () => {
  it('a property that it does not know, wherever it stands', () => {
    const visit = (value: unknown, path: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((item, index) => visit(item, `${path}/${index}`));
      if (typeof value !== 'object' || value === null) return [];
      return [path, ...Object.entries(value).flatMap(([name, inner]) => visit(inner, `${path}/${name}`))];
    };
    for (const [definition, whole] of [
      ['classificationResult', checked],
      ['regressionResult', numberExample],
    ] as const) {
      const objects = visit(throughJson(whole), '');
      expect(objects.length).toBeGreaterThan(40);
      for (const path of objects) {
        const copy = throughJson(whole);
        path
          .split('/')
          .slice(1)
          .reduce((value, name) => value[name], copy).surprise = 1;
        expect(faults(definition, copy)).toContain(`${path} must NOT have additional properties`);
        expect(faults('result', copy)).not.toEqual([]);
      }
    }
  });

  it.each(Object.keys(example))('a result without its %s', (name) => {
    const { [name]: _, ...rest } = throughJson(example);
    expect(faults('classificationResult', rest)).toEqual([` must have required property '${name}'`]);
    expect(faults('result', rest)).not.toEqual([]);
    const { [name]: __, ...restOfNumber } = throughJson(numberExample);
    expect(faults('regressionResult', restOfNumber)).toEqual([` must have required property '${name}'`]);
    expect(faults('result', restOfNumber)).not.toEqual([]);
  });

  it.each([
    ['an unknown verdict', { comparison: { ...example.comparison, verdict: 'net' } }],
    [
      'an estimate that is no number',
      { comparison: comparisonWith(example.comparison, { estimate: Number.NaN }) },
    ],
    ['a missing baseline', { models: example.models.slice(0, 2) }],
    ['models in another order', { models: example.models.toReversed() }],
    ['a checksum that is none', { dataset: { ...example.dataset, sha256: 'aaaa' } }],
    ['a later version', { schemaVersion: 3 }],
    ['a metric of a number', { comparison: { ...example.comparison, metric: 'rmse' } }],
    ['the verdict of a number', { comparison: { ...example.comparison, verdict: 'linear-regression' } }],
    ['the task of a number', { task: 'regression' }],
    ['the target of a number', { dataset: numberExample.dataset }],
    ['the models of a number', { models: numberExample.models }],
    ['no times of what is compared', { models: example.models.map(untimed) }],
    ['times of the baseline', { models: allTimed(example.models) }],
    ['a point of no size', { comparison: { ...example.comparison, pointSize: 0 } }],
  ])('%s', (_, change) => {
    expect(faults('result', throughJson({ ...example, ...change }))).not.toEqual([]);
  });

  it.each([
    ['the target of classes', { dataset: example.dataset }],
    ['the models of classes', { models: example.models }],
    ['no times of what is compared', { models: numberExample.models.map(untimed) }],
    ['times of the baseline', { models: allTimed(numberExample.models) }],
    ['the task of classes', { task: 'classification' }],
    ['a metric of classes', { comparison: { ...numberExample.comparison, metric: 'accuracy' } }],
    ['a target of one value', { dataset: withTarget({ sd: 0 }) }],
    ['a target without its range', { dataset: withTarget({ largest: undefined }) }],
  ])('in a result about a number %s', (_, change) => {
    expect(faults('result', throughJson({ ...numberExample, ...change }))).not.toEqual([]);
  });
});

it('ships beside the code, under the name that a package can import', () => {
  const require = createRequire(import.meta.url);
  expect(require('simplest-model/schema.json')).toEqual(schema);
});
