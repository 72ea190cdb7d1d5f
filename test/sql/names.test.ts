import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../src/dialects/registry.ts';
import { tableName } from '../../src/sql/table-name.ts';
import { UniqueNames } from '../../src/sql/unique-names.ts';

const duckdb = dialectOf('duckdb');
const postgres = dialectOf('postgres');

describe('names of a query', () => {
  it('are given once, whatever their case', () => {
    const names = new UniqueNames(duckdb, ['Age']);
    expect(['age', 'P(yes)', 'P(Yes)', 'P(yes)'].map((name) => names.give(name))).toEqual([
      'age_2',
      'P(yes)',
      'P(Yes)_2',
      'P(yes)_3',
    ]);
  });

  it('are no longer than the engine takes them, in bytes', () => {
    const names = new UniqueNames(postgres, []);
    const given = ['ö'.repeat(40), `${'ö'.repeat(40)}x`, 'x'.repeat(64)].map((name) => names.give(name));
    expect(given).toEqual(['ö'.repeat(31), `${'ö'.repeat(30)}_2`, 'x'.repeat(63)]);
  });
});

describe("a table's name", () => {
  it.each([
    ['orders', '"orders"'],
    ['sales.orders 2024', '"sales"."orders 2024"'],
    ['"a.b"."c""d"', '"a.b"."c""d"'],
    ['odd".name', '"odd"".name"'],
    ['.x', '".x"'],
  ])('is parted at its points: %s', (name, quoted) => {
    expect(tableName(duckdb, name)).toBe(quoted);
  });
});
