import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SampleRequest } from '../../src/sources/contract/read-options.ts';
import type { Table } from '../../src/sources/contract/table.ts';
import { readBytes, readTable } from '../../src/sources/read-table.ts';
import { ClassTally } from '../../src/sources/sample/class-tally.ts';
import { drawSample } from '../../src/sources/sample/draw-sample.ts';
import { quotas } from '../../src/sources/sample/quotas.ts';
import { rowHashes } from '../../src/sources/sample/row-hashes.ts';
import { smallestHashes } from '../../src/sources/sample/smallest-hashes.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, writeTable } from '../helpers/tables.ts';

const cwd = scratchFolder();
const request = (rows: number, seed = 1): SampleRequest => ({
  rows,
  seed,
  targetOf: ({ columns }) => columns.length - 1,
});
const cells = (row: number): unknown[] => [
  row,
  scattered(row),
  row % 7 === 0 ? '' : `level ${row % 5}`,
  row % 10 === 0 ? 'rare' : row % 10 < 4 ? 'b' : 'a',
];
const header = 'id,x,level,y';

/** How many rows of each class there are. */
function classesOf({ columns }: Table): Record<string, number> {
  const target = columns.at(-1);
  if (target?.kind !== 'text') throw new Error('the target is text');
  const counts: Record<string, number> = {};
  for (const code of target.codes)
    counts[target.levels[code] as string] = (counts[target.levels[code] as string] ?? 0) + 1;
  return counts;
}
function idsOf({ columns }: Table): number[] {
  const [id] = columns;
  if (id?.kind !== 'number') throw new Error('ids are numbers');
  return [...id.values].sort((a, b) => a - b);
}

describe('a sample of a table that was read', () => {
  it('has every class in its share, and is another one with another seed', async () => {
    const table = await readBytes('t.csv', Buffer.from(csv(header, 3000, cells)));
    const sample = drawSample(table, request(500));
    expect(sample).toMatchObject({ rows: 500, sample: { ofRows: 3000, seed: 1 } });
    expect(classesOf(sample)).toEqual({ a: 300, b: 150, rare: 50 });
    expect(idsOf(drawSample(table, request(500, 2)))).not.toEqual(idsOf(sample));
    expect(drawSample(table, request(3000))).toBe(table);
    expect(drawSample(table, undefined)).toBe(table);
  });

  it('does not depend on the order of the rows', async () => {
    const forwards = await readBytes('t.csv', Buffer.from(csv(header, 3000, cells)));
    const backwards = await readBytes('t.csv', Buffer.from(csv(header, 3000, (row) => cells(2999 - row))));
    expect(idsOf(drawSample(backwards, request(500)))).toEqual(idsOf(drawSample(forwards, request(500))));
  });

  it('takes copies of a row singly', async () => {
    const table = await readBytes(
      't.csv',
      Buffer.from(csv('a,b,y', 3000, (row) => [row % 2, row % 3, row % 10 < 3 ? 'yes' : 'no'])),
    );
    const { columns } = drawSample(table, request(300));
    const [a] = columns;
    if (a?.kind !== 'number') throw new Error('a is a number');
    // Half of 300, within three standard deviations of a draw without regard to copies, 3 √(300 × ½ × ½).
    expect(Math.abs(a.values.reduce((sum, value) => sum + value, 0) - 150)).toBeLessThan(26);
  });

  it('is even: every row is as likely', async () => {
    const table = await readBytes('t.csv', Buffer.from(csv(header, 1000, cells)));
    const drawn = new Float64Array(1000);
    for (let seed = 0; seed < 200; seed++)
      for (const id of idsOf(drawSample(table, request(100, seed)))) drawn[id] = (drawn[id] ?? 0) + 1;
    // Binomial with 200 draws of 1 in 10: the sum of squared deviations over the variance 18 is χ² with some 1000 degrees
    // of freedom, whose standard deviation is √2000 = 45.
    const chi = drawn.reduce((sum, count) => sum + (count - 20) ** 2 / 18, 0);
    expect(Math.abs(chi - 1000)).toBeLessThan(4 * 45);
  });
});

describe('a sample of a large Parquet file or database', () => {
  const file = (name: string): string => join(cwd, name);
  beforeAll(async () => {
    writeTable(cwd, 'rows.csv', csv(header, 3000, cells));
    const instance = await DuckDBInstance.create(file('rows.duckdb'));
    const connection = await instance.connect();
    await connection.run(`create table t as select * from '${file('rows.csv')}'`);
    await connection.run(`copy t to '${file('rows.parquet')}'`);
    await connection.run(`copy (select * from t order by x desc) to '${file('turned.parquet')}'`);
    connection.closeSync();
    instance.closeSync();
  });

  it('is drawn by the engine: the same rows whatever their order and place', async () => {
    const samples = await Promise.all(
      ['rows.parquet', 'turned.parquet', 'rows.duckdb'].map((name) =>
        readTable(file(name), { sample: request(500) }),
      ),
    );
    for (const sample of samples) {
      expect(sample).toMatchObject({ rows: 500, sample: { ofRows: 3000, seed: 1 } });
      expect(classesOf(sample)).toEqual({ a: 300, b: 150, rare: 50 });
      expect(sample.columns).toEqual(samples[0]?.columns);
    }
    const other = await readTable(file('rows.parquet'), { sample: request(500, 2) });
    expect(idsOf(other)).not.toEqual(idsOf(samples[0] as Table));
  });

  it('is all of it where there are no more rows', async () => {
    const table = await readTable(file('rows.parquet'), { sample: request(3000) });
    expect([table.rows, table.sample]).toEqual([3000, undefined]);
  });
});

describe('the parts of it', () => {
  it('quotas are shares, by largest remainders', () => {
    expect(quotas([70, 20, 10], 10)).toEqual([7, 2, 1]);
    // 3.5, 3.5 and 3: the one that is left goes to the first.
    expect(quotas([35, 35, 30], 10)).toEqual([4, 3, 3]);
    expect(quotas([999, 1], 10)).toEqual([10, 0]);
  });

  it('classes are in the order of their values, whatever that of the rows, and what is missing comes last', () => {
    const tally = (keys: readonly (number | string | undefined)[]) => {
      const each = new ClassTally(keys.length);
      for (const key of keys) each.add(key);
      const { classes, counts } = each.finish();
      return [[...classes], counts];
    };
    expect(tally(['b', undefined, 'a', 'b'])).toEqual([
      [1, 2, 0, 1],
      [1, 2, 1],
    ]);
    expect(tally([10, Number.NaN, 9, 0, -0])).toEqual([
      [2, 3, 1, 0, 0],
      [2, 1, 1, 1],
    ]);
    const row = (count: number) => Array.from({ length: count }, (_, index) => index);
    expect(tally(row(100))).toEqual([row(100), row(100).fill(1)]);
    expect(tally(row(101))).toEqual([row(101).fill(0), [101]]);
  });

  it('the smallest hashes of each class are chosen, of equal ones the first', () => {
    const hashes = Float64Array.of(5, 1, 3, 3, 2, 9);
    const classes = Int32Array.of(0, 1, 0, 0, 1, 1);
    expect([...smallestHashes(hashes, classes, [1, 2])]).toEqual([1, 2, 4]);
    expect([...smallestHashes(hashes, classes, [2, 0])]).toEqual([2, 3]);
    expect([...smallestHashes(hashes, classes, [9, 9])]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('hashes follow from cells and seed, and copies have different ones', () => {
    const column = { kind: 'number', name: 'x', values: Float64Array.of(1, 2, 1, 0, -0) } as const;
    const [one, two, again, zero, negative] = rowHashes([column], 5, 1);
    expect(new Set([one, two, again, zero, negative]).size).toBe(5);
    expect(rowHashes([column], 5, 1)[0]).toBe(one);
    expect(rowHashes([column], 5, 2)[0]).not.toBe(one);
    expect(rowHashes([{ ...column, values: Float64Array.of(2, -0) }], 2, 1)).toEqual(
      Float64Array.of(two as number, zero as number),
    );
  });
});
