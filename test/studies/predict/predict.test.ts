import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { createDenseNetPredictor } from '../../../src/models/dense-net/classifier.ts';
import { createPredictor } from '../../../src/models/logistic-regression/predictor.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { predict } from '../../../src/studies/predict/predict.ts';
import type { SavedModels } from '../../../src/studies/shared/saved-models/saved-models.ts';
import { makeTable } from '../../describe/tables.ts';

/** One hidden unit: relu(age) → outputs −1 and 1 of it, and two outputs without a class. */
const netParameters = Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 1, 5, 7, 0, 0, 0, 0);

/** Models whose numbers were chosen by hand, so that every prediction can be computed by hand. */
const models: SavedModels = {
  target: { task: 'classification', name: 'ok', classes: ['no', 'yes'] },
  missing: [],
  sources: [
    { kind: 'numeric', name: 'age' },
    { kind: 'yes/no', name: 'owner', levels: ['0', '1'] },
    { kind: 'category', name: 'city', levels: ['Bern', 'Oslo', 'Rome'] },
    { kind: 'category', name: 'job', levels: ['cook', 'nurse'] },
    { kind: 'date', name: 'day', dateForm: 'DD.MM.YYYY' },
  ],
  encoding: {
    names: [
      'age',
      'age (missing)',
      'owner',
      'city=Bern',
      'city=(rare)',
      'city=(missing)',
      'job=cook',
      'job=nurse',
    ].concat(['day month sin', 'day month cos']),
    features: [
      { kind: 'number', fill: 40, mean: 44, standardDeviation: 8, hasIndicator: true },
      { kind: 'number', fill: 1, mean: 0.5, standardDeviation: 0.5, hasIndicator: false },
      {
        kind: 'levels',
        labels: ['Bern', '(rare)', '(missing)'],
        columnOfCode: Int32Array.of(0, 1, 1),
        rareColumn: 1,
        missingColumn: 2,
      },
      {
        kind: 'levels',
        labels: ['cook', 'nurse'],
        columnOfCode: Int32Array.of(0, 1),
        rareColumn: -1,
        missingColumn: -1,
      },
      { kind: 'date', circles: ['month'] },
    ],
  },
  models: [
    {
      id: 'dense-net',
      parameterCount: netParameters.length,
      predict: createDenseNetPredictor({ layerSizes: [10, 1, 4], activation: 'relu' }, netParameters, 2),
    },
    {
      id: 'logistic-regression',
      parameterCount: 11,
      predict: createPredictor({
        classCount: 2,
        presentClasses: Int32Array.of(0, 1),
        intercepts: Float64Array.of(0.25),
        coefficients: Float64Array.of(2, 0.5, 1, 3, -4, 0.125, -0.75, 0.375, 0.0625, 6),
      }),
    },
  ],
};

type Cells = Readonly<Record<string, readonly (number | string | null)[]>>;

/** April (sin 1, cos 0), an owner and a cook of 44 in Bern: scores 0.25 + 0 + 1 + 3 − 0.75 + 0.0625 = 3.5625. */
const usual: Cells = { age: [44], owner: [1], city: ['Bern'], job: ['cook'], day: ['01.04.2024'] };

function scoreOf(cells: Cells): number {
  const [block] = [...predict(models, makeTable({ ...usual, ...cells }), 'logistic-regression').blocks];
  const [no, yes] = block?.predictions[0] as Float64Array;
  return Math.log((yes as number) / (no as number));
}

describe('a row', () => {
  it.each<[string, Cells, number]>([
    ['with all that is known', {}, 3.5625],
    ['with another number', { age: [52] }, 3.5625 + 2],
    ['with a missing number, filled with 40', { age: [null] }, 3.5625 + 2 * -0.5 + 0.5],
    ['with a number written as text elsewhere in the file', { owner: ['0.0'] }, 3.5625 - 2],
    ['with a missing yes/no, filled with the commoner answer', { owner: [null] }, 3.5625],
    ['with a third answer to yes/no, which counts as missing', { owner: ['maybe'] }, 3.5625],
    ['with a pooled level', { city: ['Rome'] }, 3.5625 - 7],
    ['with a level never seen, pooled with the rare ones', { city: ['Lima'] }, 3.5625 - 7],
    ['with a level never seen that is a number', { city: [7] }, 3.5625 - 7],
    ['with a missing level', { city: [null] }, 3.5625 - 3 + 0.125],
    ['with a level never seen, where none are pooled', { job: ['pilot'] }, 3.5625 + 0.75],
    ['with a missing level, where none ever was', { job: [null] }, 3.5625 + 0.75],
    ['with a time of day', { day: ['30.04.2024 17:45'] }, 3.5625],
    ['in January', { day: ['31.01.2024'] }, 3.5625 - 0.0625 + 6],
    ['with a missing date, in the middle of the circle', { day: [null] }, 3.5625 - 0.0625],
    ['with columns that the models do not know', { ok: ['yes'], '=extra': [1] }, 3.5625],
  ])('%s', (_, cells, expected) => {
    expect(scoreOf(cells)).toBeCloseTo(expected, 12);
  });
});

it('finds columns by name, wherever they stand', () => {
  const reordered = Object.fromEntries(Object.entries(usual).reverse());
  const [block] = [...predict(models, makeTable(reordered)).blocks];
  const [net, regression] = block?.predictions ?? [];
  expect(regression?.[1]).toBeCloseTo(1 / (1 + Math.exp(-3.5625)), 12);
  // Age 44 is 0 after standardizing, so the net's outputs are equal.
  expect(net).toEqual(Float64Array.of(0.5, 0.5));
});

it('drops the outputs without a class, and tells the models apart', () => {
  const { models: ids, blocks } = predict(models, makeTable({ ...usual, age: [52] }), 'dense-net');
  const [block] = [...blocks];
  expect(ids).toEqual(['dense-net']);
  // Hidden 1, outputs −1 and 1: the probability of the second is 1 / (1 + exp(−2)).
  expect(block?.predictions[0]?.[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 7);
  expect(block?.predictions[0]).toHaveLength(2);
});

it('keeps the order of rows over many blocks', () => {
  const rows = 10_000;
  const repeated = Object.fromEntries(
    Object.entries(usual).map(([name, [cell]]) => [name, Array.from({ length: rows }, () => cell ?? null)]),
  );
  const age = Array.from({ length: rows }, (_, row) => 44 + 8 * Math.sin(row));
  const blocks = [...predict(models, makeTable({ ...repeated, age }), 'logistic-regression').blocks];
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks.map(({ firstRow }) => firstRow)).toEqual(blocks.map((_, index) => index * 4096));
  const yes = blocks.flatMap(({ predictions }) => [...(predictions[0] ?? [])].filter((_, i) => i % 2 === 1));
  expect(yes).toHaveLength(rows);
  yes.forEach((share, row) => {
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-3.5625 - 2 * Math.sin(row))), 12);
  });
});

it('tells of levels never seen', () => {
  const table = makeTable({
    age: [1, 2, 3],
    owner: ['2', '1', null],
    city: ['Lima', 'Lima\u001b[31m', 'Bern'],
    job: ['cook', 'cook', 'cook'],
    day: [null, null, null],
  });
  expect(predict(models, table).notices).toEqual([
    '"owner": 1 cell holds what the models never saw, such as "2": such a cell counts as missing',
    '"city": 2 cells hold what the models never saw, such as "Lima"',
  ]);
  expect(predict(models, makeTable(usual)).notices).toEqual([]);
});

describe('refuses', () => {
  const complaint = (table: Table): string => {
    try {
      predict(models, table);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      return (error as InputError).message;
    }
    throw new Error('nothing was thrown');
  };

  it('a table without columns that the models learned from, and names them', () => {
    const { age, city, day } = usual as Record<string, string[]>;
    expect(complaint(makeTable({ age, city, day } as Cells))).toMatch(
      /^made\.csv has no column "owner", "job", which the models learned from/,
    );
  });

  it('text where numbers are expected, and names the cell', () => {
    const table = makeTable({
      age: ['12', '1.5', null, 'old', '3'],
      owner: [1, 1, 1, 1, 1],
      city: ['Bern', 'Bern', 'Bern', 'Bern', 'Bern'],
      job: ['cook', 'cook', 'cook', 'cook', 'cook'],
      day: [null, null, null, null, null],
    });
    expect(complaint(table)).toMatch(/^made\.csv row 4, column "age": expected a number, found "old"/);
  });

  it.each([
    ['in another form', '2024-04-01'],
    ['that is none', '31.02.2024'],
    ['that is a number', 2024],
  ])('a date %s', (_, day) => {
    expect(complaint(makeTable({ ...usual, day: [day] }))).toBe(
      `made.csv row 1, column "day": expected a date written DD.MM.YYYY, found "${day}" ` +
        '(correct the file; a cell without a value is left empty)',
    );
  });
});
