import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type DescribeOptions, describe as describeTable } from '../../../src/describe/describe.ts';
import { encodeRows, learnEncoding } from '../../../src/encode/encoding.ts';
import { InputError } from '../../../src/errors.ts';
import { predictionsPerRow, rowCount } from '../../../src/models/contract/targets.ts';
import { comparedModels } from '../../../src/models/registry.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readTable } from '../../../src/sources/read-table.ts';
import { predict } from '../../../src/studies/predict/predict.ts';
import { saveModels } from '../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../src/studies/shared/saved-models/read-models.ts';
import { targetsOf } from '../../../src/studies/shared/targets-of.ts';
import { makeTable } from '../../describe/tables.ts';
import { scratchFolder } from '../../helpers/scratch-folder.ts';
import { mixedTable } from '../shared/saved-models/mixed-table.ts';

const scratch = scratchFolder();
const modelOptions = { hiddenSizes: [5, 4], outputs: 'article' } as const;

/** What both models say of the rows they learn from, without anything being saved. */
function fitAndPredict(table: Table, options: DescribeOptions) {
  const { features, target, sourceRows } = describeTable(table, options);
  const targets = targetsOf(target);
  const rows = Int32Array.from({ length: rowCount(targets) }, (_, row) => row);
  const matrix = encodeRows(features, learnEncoding(features, rows), rows);
  const predictions = comparedModels(targets.task).map((model) => {
    const result = new Float64Array(rows.length * predictionsPerRow(targets));
    model.create(targets.task, modelOptions, 7).fit(matrix, targets).predict(matrix, result);
    return result;
  });
  return { predictions, sourceRows, width: predictionsPerRow(targets) };
}

const datasets = new URL('../../../datasets/', import.meta.url).pathname;
const cases: readonly (readonly [string, () => Table | Promise<Table>, DescribeOptions])[] = [
  ['every kind of column and three classes', mixedTable, { include: ['day'] }],
  ['a yes/no question', mixedTable, { positive: 'high', exclude: ['street'] }],
  ['a table that ships', () => readTable(join(datasets, 'seattle_weather.csv')), {}],
  ['a number, from every kind of column', mixedTable, { target: 'height', exclude: ['street'] }],
  ['the logarithm of a number', () => readTable(join(datasets, 'diabetes.csv')), { logTarget: true }],
  ['a number, from a table that ships', () => readTable(join(datasets, 'diabetes.csv')), {}],
];

it.each(cases)('saves models that predict to the bit what they did: %s', async (name, read, options) => {
  const table = await read();
  const folder = join(scratch, name.replaceAll('/', ' '));
  saveModels(folder, table, { ...options, ...modelOptions, seed: 7 });
  const expected = fitAndPredict(table, options);
  const { blocks } = predict(readModels(folder), table);
  const predictions = [...blocks].flatMap((block) => block.predictions);
  expect(predictions).toHaveLength(2);
  const { width, sourceRows } = expected;
  expected.predictions.forEach((ofFit, model) => {
    const ofRows = [...sourceRows].flatMap((row) => [
      ...(predictions[model] as Float64Array).subarray(row * width, (row + 1) * width),
    ]);
    expect(ofRows).toEqual([...ofFit]);
  });
});

it('writes the same bytes for the same table and seed, and others for another seed', () => {
  const read = (name: string) =>
    readdirSync(join(scratch, name)).map((file) => readFileSync(join(scratch, name, file), 'base64'));
  saveModels(join(scratch, 'one'), mixedTable(), { ...modelOptions, seed: 7 });
  saveModels(join(scratch, 'again'), mixedTable(), { ...modelOptions, seed: 7 });
  saveModels(join(scratch, 'other'), mixedTable(), { ...modelOptions, seed: 8 });
  expect(read('again')).toEqual(read('one'));
  expect(read('other')).not.toEqual(read('one'));
});

it('says where the models are from', async () => {
  const table = await readTable(join(datasets, 'credit_scoring.csv'));
  saveModels(join(scratch, 'credit'), table, { seed: 3 });
  const manifest = JSON.parse(readFileSync(join(scratch, 'credit/manifest.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(manifest).toMatchObject({
    schemaVersion: 2,
    simplestModel: version,
    node: process.version,
    seed: 3,
    dataset: { name: 'credit_scoring.csv', sha256: table.sha256, rows: 4454 },
    target: { task: 'classification', name: 'Status', classes: ['bad', 'good'] },
  });
  expect(manifest.files.map(({ name }: { name: string }) => name).sort()).toEqual(
    readdirSync(join(scratch, 'credit'))
      .filter((name) => name !== 'manifest.json')
      .sort(),
  );
  // 10 × 20 + 20 + 20 × 10 + 10 + 10 × 4 + 4 = 474 numbers of four bytes.
  expect(readFileSync(join(scratch, 'credit/weights.bin'))).toHaveLength(474 * 4);
});

it('leaves nothing behind where the table cannot be learned from', () => {
  const before = readdirSync(scratch);
  expect(() => saveModels(join(scratch, 'never'), mixedTable(), { target: 'colour' })).toThrow(InputError);
  const size = Array.from({ length: 40 }, (_, row) => (row % 7) * 3e307);
  const answer = size.map((value) => (value > 1e308 ? 'yes' : 'no'));
  expect(() => saveModels(join(scratch, 'never'), makeTable({ size, answer }))).toThrow(/too large/);
  expect(readdirSync(scratch)).toEqual(before);
});
