import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../../src/dialects/registry.ts';
import { ladderOf } from '../../../src/models/registry.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readBytes, readTable } from '../../../src/sources/read-table.ts';
import { checkExport, type SelectedRows } from '../../../src/studies/export/check-export.ts';
import { checkOnFile } from '../../../src/studies/export/check-on-file.ts';
import { exportModels } from '../../../src/studies/export/export-models.ts';
import { predict } from '../../../src/studies/predict/predict.ts';
import { type SaveModelsOptions, saveModels } from '../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../src/studies/shared/saved-models/read-models.ts';
import type { SavedModels } from '../../../src/studies/shared/saved-models/saved-models.ts';
import { makeTable } from '../../describe/tables.ts';
import { scratchFolder } from '../../helpers/scratch-folder.ts';
import { scattered } from '../../helpers/tables.ts';
import { mixedTable } from '../shared/saved-models/mixed-table.ts';

const datasets = join(import.meta.dirname, '../../../datasets');
const shipped = readdirSync(datasets).filter((name) => name.endsWith('.csv'));
const folder = scratchFolder();
const { signal } = new AbortController();
const ladder = ['decision-tree', 'nearest-neighbours', 'boosted-trees'];

let saves = 0;
function saved(table: Table, options: SaveModelsOptions): SavedModels {
  const place = join(folder, `models ${saves++}`);
  saveModels(place, table, options);
  return readModels(place);
}

const ids = (checks: readonly { readonly id: string }[]) => checks.map(({ id }) => id);
const failed = (checks: readonly { readonly passed: boolean }[]) => checks.filter(({ passed }) => !passed);

describe('the models of every shipped table, as SQL of DuckDB', () => {
  // The ladder on the small ones only, as fitting it takes longer than all else.
  const withLadder = ['diabetes.csv', 'seattle_weather.csv', 'breast_cancer.csv'];
  it.each(shipped)('predict what predict does: %s', { timeout: 120_000 }, async (name) => {
    const table = await readTable(join(datasets, name));
    const asked = withLadder.includes(name) ? ladder : [];
    const models = saved(table, { ladder: asked });
    const checks = await checkOnFile(models, table, undefined, signal);
    expect(failed(checks)).toEqual([]);
    expect(checks).toHaveLength(asked.length === 0 ? 2 : 4);
    expect(checks.every(({ rows }) => rows === table.rows)).toBe(true);
  });
});

describe('whatever a table holds', () => {
  it('is encoded in SQL: missing cells, pooled levels, dates', async () => {
    const models = saved(mixedTable(), { ladder, hiddenSizes: [5, 3] });
    // With rows and levels that the models did not learn from.
    const other = mixedTable(700);
    const checks = await checkOnFile(models, other, undefined, signal);
    expect(ids(checks)).toEqual(['dense-net', 'logistic-regression', 'decision-tree', 'boosted-trees']);
    expect(failed(checks)).toEqual([]);
  });

  it('is encoded in SQL: dates in many forms, times of day, durations', async () => {
    const every = <Cell>(cell: (row: number) => Cell) => Array.from({ length: 90 }, (_, row) => cell(row));
    const two = (number: number) => String(number).padStart(2, '0');
    const table = makeTable({
      signed: every((row) => `${two((row % 28) + 1)}/${two((row % 12) + 1)}/18`),
      stamp: every((row) => 1_530_000_000_000 + row * 90_061_000),
      opened: every((row) => (row % 7 === 1 ? null : `${(row % 12) + 1}:${two(row % 60)} PM`)),
      took: every((row) => (row % 9 === 4 ? null : `${row}:${two((7 * row) % 60)}:30`)),
      month: every((row) => `Jul-${two(row % 40)}`),
      at: every((row) => (row === 8 ? null : `2024-02-${two((row % 28) + 1)} ${two(row % 24)}:30`)),
      answer: every((row) => (scattered(row) > 50 ? 'yes' : 'no')),
    });
    const models = saved(table, { hiddenSizes: [2], include: ['opened', 'stamp', 'at'] });
    expect(models.sources.map(({ kind }) => kind)).toContain('time');
    expect(failed(await checkOnFile(models, table, undefined, signal))).toEqual([]);
  });

  it('is quoted: names and labels with quotes, line breaks and words of SQL', async () => {
    const names = ['select', 'a "b"', "it's", 'tab\tand 😀', 'from', '-- x', "'; drop table data; --"];
    const labels = ["o'k", 'back\\slash', '"', 'null and\nvoid', '😀', ' padded'];
    const rows = Array.from({ length: 180 }, (_, row) => [
      ...names.map((_name, j) =>
        j < 4 ? scattered(row * (j + 1)) : (labels[(row * (j + 1)) % 6] as string),
      ),
      scattered(row) > 60 ? labels[0] : scattered(row) > 30 ? labels[1] : labels[3],
    ]);
    const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
    const csv = [[...names, 'end'], ...rows].map((row) => row.map(cell).join(',')).join('\n');
    const table = await readBytes('odd.csv', Buffer.from(csv));
    const models = saved(table, { hiddenSizes: [3], ladder: ['decision-tree'] });
    const checks = await checkOnFile(models, table, undefined, signal);
    expect(checks).toHaveLength(3);
    expect(failed(checks)).toEqual([]);
  });

  it('may be a number whose logarithm was learned', async () => {
    const values = Array.from({ length: 200 }, (_, row) => row);
    const table = makeTable({
      x: values.map((row) => scattered(row)),
      price: values.map((row) => Math.exp(scattered(row) / 20 + scattered(row * row) / 100)),
    });
    const models = saved(table, { logTarget: true, ladder });
    const checks = await checkOnFile(models, table, undefined, signal);
    expect(checks).toHaveLength(4);
    expect(failed(checks)).toEqual([]);
  });

  it('may have words and numbers that stand for a missing value', async () => {
    const lines = Array.from(
      { length: 150 },
      (_, row) =>
        `${row % 9 ? scattered(row) : '"$1,234.50"'},${row % 4 ? scattered(row + 1) : 99},${['a', 'NA', 'none', 'b'][row % 4]},${scattered(row) > 50 ? 'y' : 'n'}`,
    );
    const missing = ['99', 'none'];
    const table = await readBytes('m.csv', Buffer.from(`cost,x,kind,end\n${lines.join('\n')}\n`), {
      missing,
    });
    const models = saved(table, { hiddenSizes: [2], missing });
    expect(models.encoding.names).toContain('x (missing)');
    expect(failed(await checkOnFile(models, table, undefined, signal))).toEqual([]);
  });
});

describe('a check', () => {
  const table = mixedTable();
  const models = saved(table, { hiddenSizes: [2], ladder: ['nearest-neighbours'] });
  const [first] = exportModels(models, dialectOf('duckdb'), { relation: 'data', keys: [] }).models;
  const model = first as NonNullable<typeof first>;
  const { blocks, classes } = predict(models, table, model.id);
  const expected = Float64Array.from(
    [...blocks].flatMap(({ predictions }) => [...(predictions[0] as Float64Array)]),
  );
  const width = classes?.length ?? 1;
  const likeliest = (predictions: Float64Array) =>
    Array.from({ length: table.rows }, (_, row) => {
      const ofRow = predictions.subarray(row * width, (row + 1) * width);
      return classes?.[ofRow.indexOf(Math.max(...ofRow))] ?? null;
    });
  const given = (change: Partial<SelectedRows>) =>
    checkExport(
      models,
      model,
      {
        rows: table.rows,
        classes: likeliest(expected),
        predictions: expected,
        passed: undefined as never,
        ...change,
      },
      table,
    );

  it('passes where nothing differs', () => {
    expect(given({})).toMatchObject({ passed: true, greatestDifference: 0, otherClasses: 0 });
  });

  it('fails by a probability, a NULL, another class or a lost row', () => {
    const off = expected.map((value, at) => (at === 5 ? value + 2e-5 : value));
    expect(given({ predictions: off })).toMatchObject({
      passed: false,
      greatestDifference: expect.closeTo(2e-5, 9),
    });
    const none = expected.map((value, at) => (at === 7 ? Number.NaN : value));
    expect(given({ predictions: none })).toMatchObject({
      passed: false,
      greatestDifference: Number.POSITIVE_INFINITY,
    });
    const wrong = likeliest(expected).map((label, row) =>
      row === 3 ? (label === 'low' ? 'high' : 'low') : label,
    );
    expect(given({ classes: wrong })).toMatchObject({ passed: false, otherClasses: 1 });
    expect(given({ rows: table.rows - 1 })).toMatchObject({ passed: false, missingRows: 1 });
  });

  it('refuses columns that the engine takes for one', () => {
    const twins = makeTable({
      age: Array.from({ length: 60 }, (_, row) => scattered(row)),
      Age: Array.from({ length: 60 }, (_, row) => scattered(row + 7)),
      end: Array.from({ length: 60 }, (_, row) => (scattered(row) > 50 ? 'y' : 'n')),
    });
    const ofTwins = saved(twins, { hiddenSizes: [2] });
    const table = { relation: 'data', keys: [] };
    expect(() => exportModels(ofTwins, dialectOf('duckdb'), table)).toThrow(
      '"Age" and another column differ in case only, which DuckDB does not tell apart',
    );
    expect(exportModels(ofTwins, dialectOf('postgres'), table).models).toHaveLength(2);
  });

  it('is of models that are a formula, which neighbours are not', () => {
    const duckdb = dialectOf('duckdb');
    expect(exportModels(models, duckdb, { relation: 'data', keys: [] }).left).toEqual(['nearest-neighbours']);
    expect(() => exportModels(models, duckdb, { relation: 'data', keys: [] }, 'nearest-neighbours')).toThrow(
      '--model nearest-neighbours: nearest neighbours cannot be written as SQL, as they are their table',
    );
    expect(ladderOf('classification').map(({ id }) => id)).toContain('nearest-neighbours');
  });
});
