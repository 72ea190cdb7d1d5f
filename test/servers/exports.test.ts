import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeatureSource } from '../../src/describe/apply-features.ts';
import { dialectOf } from '../../src/dialects/registry.ts';
import type { Engine } from '../../src/engines/contract.ts';
import { type HeldColumn, holdInDuckdb } from '../../src/engines/duckdb/duckdb-table.ts';
import type { Formula } from '../../src/models/contract/formula.ts';
import type { Table } from '../../src/sources/contract/table.ts';
import { openDatabase } from '../../src/sources/database/open-database.ts';
import { readBytes, readTable } from '../../src/sources/read-table.ts';
import { judgeAllRows } from '../../src/studies/all-rows/all-rows.ts';
import { checkOnEngine } from '../../src/studies/export/check-on-engine.ts';
import { heldColumns } from '../../src/studies/export/held-columns.ts';
import { type SaveModelsOptions, saveModels } from '../../src/studies/save-models/save-models.ts';
import { readModels } from '../../src/studies/shared/saved-models/read-models.ts';
import type { SavedModel, SavedModels } from '../../src/studies/shared/saved-models/saved-models.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { scattered } from '../helpers/tables.ts';
import { clickhouse, postgres, postgresTable, shardedTable } from './servers.ts';

const datasets = join(import.meta.dirname, '../../datasets');
const shipped = readdirSync(datasets).filter((name) => name.endsWith('.csv'));
const folder = scratchFolder();

let saves = 0;
function saved(table: Table, options: SaveModelsOptions): SavedModels {
  const place = join(folder, `models ${saves++}`);
  saveModels(place, table, options);
  return readModels(place);
}

const types = {
  postgres: { number: 'double precision', boolean: 'boolean', date: 'timestamp', text: 'text' },
  clickhouse: {
    number: 'Nullable(Float64)',
    boolean: 'Nullable(UInt8)',
    date: 'Nullable(DateTime)',
    text: 'Nullable(String)',
  },
} as const;

function cellOf(column: HeldColumn, row: number): unknown {
  if (column.kind === 'text') return column.textOf(row) ?? null;
  const value = column.values[row] as number;
  if (Number.isNaN(value)) return null;
  return column.kind === 'date' ? new Date(value).toISOString().slice(0, 19).replace('T', ' ') : value;
}

/** Puts the columns of a table that models ask for, and their target, into both servers. */
async function load(name: string, table: Table, models: SavedModels): Promise<readonly HeldColumn[]> {
  const { target } = models;
  const source: FeatureSource =
    target.task === 'classification'
      ? { kind: 'category', name: target.name, levels: target.classes }
      : { kind: 'numeric', name: target.name };
  const columns = heldColumns(table, [...models.sources, source]);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row)])),
  );
  const declared = (dialect: 'postgres' | 'clickhouse') =>
    columns
      .map((column) => `${dialectOf(dialect).identifier(column.name)} ${types[dialect][column.kind]}`)
      .join(', ');
  await postgresTable(name, declared('postgres'), rows);
  await shardedTable(name, declared('clickhouse'), rows);
  return columns;
}

async function within<Result>(url: string, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = await openDatabase(url);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const servers = [
  ['PostgreSQL', postgres],
  ['ClickHouse', clickhouse],
] as const;

async function expectSame(name: string, models: SavedModels, table: Table): Promise<void> {
  for (const [title, url] of servers) {
    const checks = await within(url, (engine) => checkOnEngine(models, engine, name, undefined, {}));
    expect(
      checks.filter(({ passed }) => !passed),
      title,
    ).toEqual([]);
    expect(checks.length).toBeGreaterThan(1);
    expect(checks.every(({ rows }) => rows === table.rows)).toBe(true);
  }
}

describe('models as SQL', () => {
  const withTrees = ['diabetes.csv', 'seattle_weather.csv'];
  it.each(shipped)('predict in the servers what predict does: %s', { timeout: 120_000 }, async (file) => {
    const table = await readTable(join(datasets, file));
    const ladder = withTrees.includes(file) ? ['decision-tree', 'boosted-trees'] : ['decision-tree'];
    const models = saved(table, { ladder });
    const name = `export_${file.replace('.csv', '')}`;
    await load(name, table, models);
    await expectSame(name, models, table);
  });

  it('are quoted, whatever names and labels hold', async () => {
    const names = ['select', 'a "b" `c`', "it's \\ $1", 'tab\tand 😀', 'Select', '-- x'];
    const labels = ["o'k", 'back\\slash', '"', '`', '😀', '/* x'];
    const cell = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
    const lines = Array.from({ length: 240 }, (_, row) => [
      ...names.map((_name, j) =>
        j < 4 ? (row % 17 === j ? '' : scattered(row * (j + 1))) : labels[(row * (j + 1)) % 6],
      ),
      scattered(row) > 60 ? labels[0] : scattered(row) > 30 ? labels[1] : labels[3],
    ]);
    const csv = [[...names, 'end'], ...lines].map((line) => line.map(cell).join(',')).join('\n');
    const table = await readBytes('odd.csv', Buffer.from(csv));
    const models = saved(table, { hiddenSizes: [3], ladder: ['decision-tree'] });
    await load('export_odd', table, models);
    await expectSame('export_odd', models, table);
  });
});

describe('all rows', () => {
  it.each([
    'telecom_churn',
    'diabetes',
    'seattle_weather',
  ])('say the same to nine digits in every engine: %s', { timeout: 120_000 }, async (file) => {
    const table = await readTable(join(datasets, `${file}.csv`));
    const models = saved(table, { hiddenSizes: [4, 3] });
    const name = `all_${file}`;
    const columns = await load(name, table, models);
    const [candidate, reference] = models.models as [SavedModel, SavedModel];
    const judge = (engine: Engine) =>
      judgeAllRows(
        engine,
        {
          dialect: dialectOf(engine.dialect),
          relation: name,
          ...models,
          missing: { texts: [''], numbers: [] },
          reference: { id: reference.id, formula: reference.formula as Formula },
          candidate: { id: candidate.id, formula: candidate.formula as Formula },
        },
        {
          // A sample of a single row, so that nearly all of them are judged.
          targets:
            models.target.task === 'classification'
              ? { task: 'classification', codes: Int32Array.of(0), classCount: models.target.classes.length }
              : { task: 'regression', values: Float64Array.of(100) },
          reference: Float64Array.from({ length: 8 }, (_, at) => Number(at === 0)),
          candidate: Float64Array.from({ length: 8 }, (_, at) => Number(at === 0)),
        },
        { folds: 5, seed: 3 },
        { clock: () => 0 },
      );
    const held = await holdInDuckdb(name, columns, table.rows, 'the test');
    const expected = await judge(held);
    await held.close();
    expect(expected.rows).toBe(table.rows);
    for (const [title, url] of servers) {
      const found = await within(url, judge);
      expect(found.judged?.rows).toBe(expected.judged?.rows);
      const figures = ({ judged, refit }: typeof expected) => [
        judged?.reference.score,
        judged?.candidate.score,
        judged?.difference.estimate,
        judged?.difference.low,
        judged?.difference.high,
        refit?.score,
        ...(refit?.coefficients ?? []).map(({ all }) => all),
        ...(refit?.folds ?? []).flatMap(({ rows, score }) => [rows, score]),
      ];
      figures(expected).forEach((value, at) => {
        const other = figures(found)[at] as number;
        const distance = Math.abs(other - (value as number)) / Math.max(1, Math.abs(value as number));
        expect(distance, `${title}, figure ${at}`).toBeLessThan(1e-9);
      });
      expect(found.judged?.reference.confusion).toEqual(expected.judged?.reference.confusion);
    }
  });
});
