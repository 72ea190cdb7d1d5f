import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/sources/contract/read-options.ts';
import { type Column, missingCode, type Table } from '../../../src/sources/contract/table.ts';
import { readTable } from '../../../src/sources/read-table.ts';

/** What a file `name.json` says about the file `name`: the first values of each column, null being missing. */
interface Expected {
  readonly options?: ReadOptions;
  readonly rows?: number;
  readonly columns?: readonly {
    name: string;
    kind: string;
    values: (number | string | null)[];
    missing: number;
  }[];
  readonly notices?: readonly string[];
  readonly error?: string;
}

const folder = fileURLToPath(new URL('../../fixtures/read/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

function cells(column: Column): (number | string | null)[] {
  if (column.kind !== 'text') return [...column.values].map((value) => (Number.isNaN(value) ? null : value));
  return [...column.codes].map((code) => (code === missingCode ? null : (column.levels[code] ?? null)));
}

function described(table: Table, { columns = [] }: Expected): Expected {
  return {
    rows: table.rows,
    columns: table.columns.map((column, j) => {
      const all = cells(column);
      const values = all.slice(0, columns[j]?.values.length);
      return {
        name: column.name,
        kind: column.kind,
        values,
        missing: all.filter((cell) => cell === null).length,
      };
    }),
    notices: [...new Set(table.notices.map((notice) => notice.code))].sort(),
  };
}

describe('readTable', () => {
  it.each(names)('reads %s', async (name) => {
    const { options = {}, ...expected } = JSON.parse(
      readFileSync(`${folder}${name}.json`, 'utf8'),
    ) as Expected;
    const reading = readTable(folder + name, options);
    if (expected.error !== undefined) {
      await expect(reading).rejects.toMatchObject({ name: 'InputError', message: expected.error });
    } else {
      expect(described(await reading, expected)).toEqual({
        ...expected,
        notices: [...(expected.notices ?? [])].sort(),
      });
    }
  });

  it('has an expectation for every fixture', () => {
    const files = readdirSync(folder).filter((file) => !/\.(?:json|py)$/.test(file));
    expect(files.sort()).toEqual([...names].sort());
    expect(files.length).toBeGreaterThanOrEqual(60);
  });
});
