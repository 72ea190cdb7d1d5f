import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyFeatures } from '../../../../src/describe/apply-features.ts';
import { encodeRows } from '../../../../src/encode/encoding.ts';
import { InputError } from '../../../../src/errors.ts';
import { loadTensorFlow, type TensorFlow } from '../../../../src/models/dense-net/tensorflow.ts';
import { fromLinearRegressionFile } from '../../../../src/models/linear-regression/saved-file.ts';
import type { Table } from '../../../../src/sources/contract/table.ts';
import { predict } from '../../../../src/studies/predict/predict.ts';
import { saveModels } from '../../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../../src/studies/shared/saved-models/read-models.ts';
import { makeTable } from '../../../describe/tables.ts';
import { scratchFolder } from '../../../helpers/scratch-folder.ts';
import { scattered } from '../../../helpers/tables.ts';
import { fromFolder } from './from-folder.ts';
import { mixedTable } from './mixed-table.ts';

const scratch = scratchFolder();
const rows = 60;
const column = (cell: (row: number) => number) => Array.from({ length: rows }, (_, row) => cell(row));

/** y = 5 + 3a − 2b, exactly. */
const exact = makeTable({
  a: column((row) => scattered(row) / 10),
  b: column((row) => scattered(3 * row + 1) / 10),
  y: column((row) => 5 + (3 * scattered(row)) / 10 - (2 * scattered(3 * row + 1)) / 10),
});

function save(name: string, table: Table, options: Parameters<typeof saveModels>[2] = {}) {
  const folder = join(scratch, name);
  saveModels(folder, table, { hiddenSizes: [4], ...options });
  return { folder, models: readModels(folder) };
}

function predictionsOf(models: ReturnType<typeof readModels>, table: Table): number[][] {
  const { models: ids, blocks } = predict(models, table);
  const found = [...blocks];
  return ids.map((_, model) => found.flatMap(({ predictions }) => [...(predictions[model] as Float64Array)]));
}

describe('a folder of models of a number', () => {
  it('holds the files of its task, and says so', () => {
    const { folder, models } = save('files', exact);
    expect(readdirSync(folder).sort()).toEqual([
      'linear-regression.json',
      'manifest.json',
      'model.json',
      'preprocessing.json',
      'target-scale.json',
      'weights.bin',
    ]);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ schemaVersion: 2, target: { task: 'regression', name: 'y' } });
    expect(manifest.files.map(({ name }: { name: string }) => name)).toHaveLength(5);
    expect(models.target).toEqual({ task: 'regression', name: 'y' });
  });

  it('predictions in the unit of the target, from new rows without one', () => {
    const { models } = save('unit', exact);
    const { models: ids, classes } = predict(models, exact);
    expect([ids, classes]).toEqual([['dense-net', 'linear-regression'], null]);
    const [, linear] = predictionsOf(models, makeTable({ b: [1, 0, 20], a: [2, 0, -10] }));
    // 5 + 6 − 2, 5, and 5 − 30 − 40.
    [9, 5, -65].forEach((expected, row) => {
      expect(linear?.[row]).toBeCloseTo(expected, 8);
    });
  });

  it('keeps the numbers of the regression where a person reads them', () => {
    const { folder, models } = save('readable', mixedTable(120), { target: 'height', exclude: ['street'] });
    const text = readFileSync(join(folder, 'linear-regression.json'), 'utf8');
    const { intercept, coefficients } = JSON.parse(text);
    const linearRegression = fromLinearRegressionFile(JSON.parse(text));
    expect(intercept).toBe(linearRegression.intercept);
    expect(coefficients.map(({ feature }: { feature: string }) => feature)).toEqual(models.encoding.names);
    expect(coefficients.map(({ value }: { value: number }) => value)).toEqual([
      ...linearRegression.coefficients,
    ]);
    for (const { feature } of coefficients) expect(text).toContain(`{"feature":${JSON.stringify(feature)},`);
  });

  it.each([
    'linear-regression.json',
    'target-scale.json',
    'weights.bin',
  ])('is refused when its %s was changed', (name) => {
    const { folder } = save(`changed ${name}`, exact);
    const bytes = readFileSync(join(folder, name));
    const at = bytes.length - 4;
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(join(folder, name), bytes);
    expect(() => readModels(folder)).toThrow(InputError);
    expect(() => readModels(folder)).toThrow(`${name} is not the file that was saved`);
  });

  it('takes the place of one of classes only when forced, and leaves none of its files', () => {
    const { folder } = save('turned', mixedTable(60), { exclude: ['street'] });
    const again = () => saveModels(folder, exact, { hiddenSizes: [4] });
    expect(again).toThrow(/exists already.*--force/);
    saveModels(folder, exact, { hiddenSizes: [4], force: true });
    expect(readdirSync(folder)).not.toContain('logistic-regression.json');
    expect(readModels(folder).target.task).toBe('regression');
  });

  it('has no model of classes to ask, and one of classes none of a number', () => {
    const ofNumber = save('asked', exact).models;
    const wrong = () => predict(ofNumber, exact, 'logistic-regression');
    expect(wrong).toThrow(InputError);
    expect(wrong).toThrow(
      '--model logistic-regression: the saved models are dense-net and linear-regression (choose one of them, or all)',
    );
    expect(predict(ofNumber, exact, 'linear-regression').models).toEqual(['linear-regression']);
    const ofClasses = save('asked classes', mixedTable(60), { exclude: ['street'] }).models;
    expect(() => predict(ofClasses, mixedTable(60), 'linear-regression')).toThrow(
      'the saved models are dense-net and logistic-regression',
    );
  });
});

describe('the net in TensorFlow.js', () => {
  let tensorFlow: TensorFlow;
  beforeAll(async () => {
    tensorFlow = await loadTensorFlow('cpu');
  });

  it.each([
    ['a number from every kind of column', { hiddenSizes: [20, 10], exclude: ['street'] }],
    ['one hidden layer', { hiddenSizes: [7], exclude: ['street'] }],
  ])('predicts the same once its predictions are put on the scale of the target: %s', async (name, options) => {
    const table = mixedTable();
    const { folder, models } = save(name, table, { ...options, target: 'height' });
    const everyRow = Int32Array.from({ length: table.rows }, (_, row) => row);
    const matrix = encodeRows(applyFeatures(table, models.sources).features, models.encoding, everyRow);

    const { core, layers } = tensorFlow;
    const model = await layers.loadLayersModel(fromFolder(folder));
    const input = core.tensor2d(Float32Array.from(matrix.values), [matrix.rows, matrix.columns]);
    const outputs = (await (model.predict(input) as ReturnType<typeof core.tensor>).array()) as number[][];
    // As a user would read it: a file of two numbers.
    const { mean, standardDeviation } = JSON.parse(readFileSync(join(folder, 'target-scale.json'), 'utf8'));
    const theirs = outputs.map((row) => (row[0] as number) * standardDeviation + mean);

    const [ours = []] = predictionsOf(models, table);
    expect(outputs.every((row) => row.length === 1)).toBe(true);
    expect(theirs).toHaveLength(ours.length);
    const apart = theirs.map((value, row) => Math.abs(value - (ours[row] as number)) / standardDeviation);
    expect(Math.max(...apart)).toBeLessThan(1e-5);
    // Heights are from 0 to 14.3, and the rows are not all answered alike, or any constant would do.
    expect(new Set(ours.map((value) => value.toFixed(1))).size).toBeGreaterThan(10);
    expect(standardDeviation).toBeGreaterThan(2);
    expect(model.getUserDefinedMetadata()).toEqual({ inputs: models.encoding.names, outputs: ['height'] });
  });
});
