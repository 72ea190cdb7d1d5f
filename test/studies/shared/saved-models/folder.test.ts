import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/errors.ts';
import { checkFolder } from '../../../../src/files/write-folder.ts';
import { fromLogisticRegressionFile } from '../../../../src/models/logistic-regression/saved-file.ts';
import { predict } from '../../../../src/studies/predict/predict.ts';
import { saveModels } from '../../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../../src/studies/shared/saved-models/read-models.ts';
import { savedContents } from '../../../../src/studies/shared/saved-models/saved-files.ts';
import { scratchFolder } from '../../../helpers/scratch-folder.ts';
import { mixedTable } from './mixed-table.ts';

const scratch = scratchFolder();
const table = mixedTable(60);
/** With two folds its class of three rows is not rare. */
const small = { hiddenSizes: [2], exclude: ['street'], folds: 2 };

/** Saved models in a folder of their own. */
function saved(name: string): string {
  const folder = join(scratch, name);
  saveModels(folder, table, small);
  return folder;
}

/** What the saved net says of the rows that it was fitted on. */
const predictionsOf = (folder: string) => [...predict(readModels(folder), table, 'dense-net').blocks];

/** The message of the InputError that a call throws. */
function complaint(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  throw new Error('nothing was thrown');
}

describe('writing', () => {
  it('refuses a folder that exists, and with force replaces saved models', () => {
    const folder = saved('twice');
    const before = readFileSync(join(folder, 'weights.bin'));
    expect(complaint(() => saveModels(folder, table, { ...small, seed: 5 }))).toMatch(
      /exists already.*--force/,
    );
    expect(readFileSync(join(folder, 'weights.bin'))).toEqual(before);
    saveModels(folder, table, { ...small, seed: 5, force: true });
    expect(readFileSync(join(folder, 'weights.bin'))).not.toEqual(before);
    expect(readModels(folder).target.name).toBe('size');
  });

  it('replaces nothing but saved models, force or not', () => {
    const folder = saved('mine');
    writeFileSync(join(folder, 'thesis.txt'), 'years of work');
    expect(complaint(() => saveModels(folder, table, { ...small, force: true }))).toMatch(/thesis\.txt/);
    expect(readdirSync(folder)).toHaveLength(6);
    expect(complaint(() => checkFolder(join(folder, 'thesis.txt'), savedContents, true))).toMatch(
      /is a file/,
    );
  });

  it('refuses a folder that cannot be made, before and after the work', () => {
    for (const folder of [join(scratch, 'nowhere/deep'), join(scratch, 'x'.repeat(300))]) {
      expect(complaint(() => checkFolder(folder, savedContents, false))).toMatch(/cannot write the folder/);
      expect(complaint(() => saveModels(folder, table, small))).toMatch(/cannot write the folder/);
    }
  });

  it('leaves no temporary folder beside its own', () => {
    mkdirSync(join(scratch, 'tidy'));
    const folder = saved('tidy/model');
    checkFolder(join(scratch, 'tidy/later'), savedContents, false);
    saveModels(folder, table, { ...small, force: true });
    complaint(() => saveModels(folder, table, small));
    expect(readdirSync(join(scratch, 'tidy'))).toEqual(['model']);
  });

  it('takes the place of a link and leaves what it led to', () => {
    const folder = saved('linked');
    symlinkSync(folder, join(scratch, 'link'));
    saveModels(join(scratch, 'link'), table, { ...small, seed: 9, force: true });
    expect(existsSync(join(folder, 'manifest.json'))).toBe(true);
    expect(predictionsOf(join(scratch, 'link'))).not.toEqual(predictionsOf(folder));
  });
});

describe('reading', () => {
  it('says what is wrong with a folder of something else', () => {
    expect(complaint(() => readModels(join(scratch, 'absent')))).toMatch(
      /manifest\.json cannot be read, ENOENT/,
    );
    mkdirSync(join(scratch, 'empty'));
    expect(complaint(() => readModels(join(scratch, 'empty')))).toMatch(/holds no saved models/);
  });

  it.each([
    'weights.bin',
    'logistic-regression.json',
    'preprocessing.json',
    'model.json',
  ])('refuses a folder whose %s was changed', (name) => {
    const folder = saved(`changed ${name}`);
    const bytes = readFileSync(join(folder, name));
    bytes[20] = (bytes[20] as number) ^ 1;
    writeFileSync(join(folder, name), bytes);
    expect(complaint(() => readModels(folder))).toContain(`${name} is not the file that was saved`);
  });

  it.each([
    ['not JSON', '{', /manifest\.json is damaged/],
    ['a list', '[]', /schema version "undefined"/],
    ['nothing', 'null', /manifest\.json is damaged/],
    ['of another version', '{"schemaVersion": 1}', /schema version "1".*which knows 2/],
    ['without files', '{"schemaVersion": 2, "files": [null, 7]}', /is not the file that was saved/],
  ])('refuses a manifest that is %s', (name, text, expected) => {
    const folder = saved(`manifest ${name}`);
    writeFileSync(join(folder, 'manifest.json'), text);
    expect(complaint(() => readModels(folder))).toMatch(expected);
  });
});

it('keeps the numbers of the regression where a person reads them', () => {
  const folder = saved('readable');
  const text = readFileSync(join(folder, 'logistic-regression.json'), 'utf8');
  const { scored, intercepts, coefficients } = JSON.parse(text);
  expect(scored).toEqual(['high', 'low', 'mid']);
  expect(intercepts).toHaveLength(3);
  const models = readModels(folder);
  const { encoding } = models;
  const logisticRegression = fromLogisticRegressionFile(JSON.parse(text));
  const { length } = encoding.names;
  coefficients.forEach(({ feature, values }: { feature: string; values: number[] }, column: number) => {
    expect(feature).toBe(encoding.names[column]);
    expect(values).toEqual([0, 1, 2].map((k) => logisticRegression.coefficients[k * length + column]));
    expect(text).toContain(`\n    {"feature":${JSON.stringify(feature)},`);
  });
});
