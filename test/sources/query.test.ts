import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainRefusal } from '../../src/sources/query/explain-refusal.ts';
import { isOrdered } from '../../src/sources/query/is-ordered.ts';
import { oneSelect } from '../../src/sources/query/one-select.ts';
import { readQuery } from '../../src/sources/query/read-query.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';

const folder = scratchFolder();
const outside = scratchFolder();
const inside = (name: string): string => join(folder, name);
mkdirSync(inside('orders'));
writeFileSync(inside('orders/a.csv'), 'id,amount\n1,10.5\n2,20\n');
writeFileSync(inside('orders/b.csv'), 'id,amount\n2,30\n3,40\n');
writeFileSync(inside('people.csv'), "id,name\n1,Ann\n2,O'Bo\n3,\n");
writeFileSync(join(outside, 'secret.csv'), 'a,b\n1,2\n');
symlinkSync(join(outside, 'secret.csv'), inside('link.csv'));
symlinkSync(outside, inside('linked'));
symlinkSync('nowhere.csv', inside('dangling.csv'));
writeFileSync(inside('plain.txt'), 'a\n1\n');
writeFileSync(inside('book.xlsx'), '');
writeFileSync(join(outside, 'bare'), 'a\n1\n');

/** Reads a query that may name files of the folder. */
const read = (query: string) => readQuery(query.replaceAll('@', folder), { allowPaths: [folder] });
const message = (query: string): Promise<string> =>
  read(query).then(
    () => 'was read',
    (error) => (error.name === 'InputError' ? error.message : `${error.name}: ${error.message}`),
  );

describe('a query over files', () => {
  it('joins them, in the order that it says', async () => {
    const table = await read(
      "select name, amount from '@/orders/*.csv' join '@/people.csv' using (id) order by amount;",
    );
    expect(table).toMatchObject({
      name: 'query',
      rows: 4,
      origin: { location: null, query: expect.stringMatching(/^select name, .* order by amount$/) },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [name, amount] = table.columns;
    expect(name).toMatchObject({ kind: 'text', levels: ['Ann', "O'Bo"] });
    expect(amount).toMatchObject({ kind: 'number', values: Float64Array.of(10.5, 20, 30, 40) });
  });

  it('has columns of one name, and ends with a comment', async () => {
    const table = await read("select id, id, amount as id from '@/orders/a.csv' -- that is all");
    expect(table.columns.map(({ name }) => name)).toHaveLength(3);
    expect(new Set(table.columns.map(({ name }) => name)).size).toBe(3);
  });

  it('has the same hash where its rows are the same', async () => {
    const hashOf = async (query: string) => (await read(query)).sha256;
    const one = await hashOf("select * from '@/orders/a.csv'");
    expect(await hashOf("select id, amount from '@/orders/a.csv' where id < 9")).toBe(one);
    expect(await hashOf("select * from '@/orders/b.csv'")).not.toBe(one);
  });

  it.each([
    ['selec 1', '--query: it begins with "selec" (give one select, which reads and changes nothing)'],
    ["copy (select 1) to '@/x.csv'", '--query: it begins with "copy"'],
    ["attach '@/x.duckdb' as x", '--query: it begins with "attach"'],
    ['set threads = 8', '--query: it begins with "set"'],
    ['', '--query: it is empty'],
    ['-- nothing', '--query: it is empty'],
    ['select 1; select 2', '--query: it is more than one statement (give one select)'],
    ['select 1 form x', '--query: Parser Error: '],
    ["select nosuch from '@/people.csv'", '--query: Binder Error: Referenced column "nosuch"'],
    ["select * from '@/nosuch.csv'", '@/nosuch.csv" (check the path)'],
    ["select * from '@/peple.csv'", '--query: there is no file "@/peple.csv" (did you mean "@/people.csv"?)'],
    [
      "select * from read_csv(['@/people.csv', '@/orders/x.csv'])",
      'there is no file "@/orders/x.csv" (did you mean',
    ],
    [
      "select * from '@/order/a.csv'",
      'there is no file "@/order/a.csv", as there is no folder "@/order" (did you mean "@/orders"?)',
    ],
    ["select * from '@/orders/x*.csv'", '--query: no file matches "@/orders/x*.csv" (check the path)'],
    ["select * from '@/dangling.csv'", '"@/dangling.csv" is a link to what is not there'],
    ["select * from '@/orders'", '"@/orders" is a folder (name files in it, such as'],
    [
      "select * from '@/plain.txt'",
      '"@/plain.txt" has no ending that tells how to read it (say so: read_csv(',
    ],
    ["select * from '@/book.xlsx'", '"@/book.xlsx" is a workbook, which no query reads'],
    ['select * from peopel', '--query: there is no table "peopel" (name a file in quotes'],
    ["select * from '~/no-such-file.csv'", '/no-such-file.csv" (check the path)'],
    ["select * from '@/people.csv' where id > 9", '--query: query has no rows'],
    [
      "select * from query('copy (select 1) to ''@/x.csv''')",
      '--query: Parser Error: Expected a single SELECT',
    ],
  ])('is refused with one line: %s', async (query, expected) => {
    const told = await message(query);
    expect(told).toContain(expected.replaceAll('@', folder));
    expect(told).not.toContain('\n');
  });

  it.each([
    [`'${outside}/secret.csv'`, '', `${outside}/secret.csv`],
    [`read_csv('${outside}/*.csv')`, '', outside],
    [`read_csv(['@/people.csv', '${outside}/secret.csv'])`, '', `${outside}/secret.csv`],
    [`'@/../${basename(outside)}/secret.csv'`, '', `@/../${basename(outside)}/secret.csv`],
    [`'@/../${basename(outside)}/**/*.csv'`, '', `@/../${basename(outside)}`],
    ["'@/link.csv'", ` leads to "${outside}/secret.csv", which`, '@/link.csv'],
    ["'@/linked/secret.csv'", ` leads to "${outside}/secret.csv", which`, '@/linked/secret.csv'],
    ["'@/linked/*.csv'", ` leads to "${outside}", which`, '@/linked'],
    [`'${outside}/bare'`, '', `${outside}/bare`],
    ["read_text('/etc/passwd')", '', '/etc/passwd'],
    ["glob('/etc/*')", '', '/etc'],
  ])('reads nothing from elsewhere, and says how to: %s', async (place, leads, allowed) => {
    const told = await message(`select * from ${place}`);
    expect(told).toContain(
      `"${leads} is not below this folder (allow it with --allow-path "${allowed.replaceAll('@', folder)}")`,
    );
    expect(told).toMatch(/^--query: "[^\n]*$/);
  });

  it('asks for a table of the database where one is near', () => {
    const said = (near: string) =>
      explainRefusal(`Catalog Error: Table with name peopel does not exist!\nDid you mean "${near}"?\n`, []);
    expect(said('people')).toBe('there is no table "peopel" (did you mean "people"?)');
    expect(said('pg_enum')).toBe('there is no table "peopel" (name a file in quotes and with its ending)');
  });

  it('says of what is elsewhere that it is not there', async () => {
    expect(await message(`select * from '${outside}/secrets.csv'`)).toBe(
      `--query: there is no file "${outside}/secrets.csv" (did you mean "${outside}/secret.csv"?)`,
    );
  });

  it('has no network and fetches no extension', async () => {
    expect(await message("select * from 'https://example.org/a.parquet'")).toContain(
      'download it first, as nothing is fetched',
    );
    expect(await message("select * from '@/people.xlsx'")).toMatch(/^--query: /);
  });

  it('is told where a path that is allowed does not exist', async () => {
    await expect(readQuery('select 1', { allowPaths: ['/no/such/path'] })).rejects.toMatchObject({
      name: 'InputError',
      message: '--allow-path "/no/such/path": there is no such file or folder',
    });
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('stop')), 200);
    const slow = 'select count(*) as a from range(10000000000) where hash(range) = 1';
    await expect(readQuery(slow, { signal: controller.signal })).rejects.toThrow('stop');
  });
});

describe('one select', () => {
  it('has semicolons in its strings, names and comments, and one at its end', () => {
    expect(oneSelect(' select \';\' as ";" /* ; */ -- ;\n ; ')).toBe('select \';\' as ";" /* ; */ -- ;');
    expect(oneSelect('(select 1)')).toBe('(select 1)');
    expect(oneSelect('/* a */ WITH t as (select 1) select * from t')).toContain('WITH');
  });
});

describe('whether a query orders its rows', () => {
  it.each([
    ['select * from t order by a', true],
    ['select * from t ORDER\n  BY a limit 5', true],
    ['select * from (select * from t order by a)', false],
    ['select row_number() over (order by a) from t', false],
    ['select \'order by\' as "order by" from t -- order by a', false],
    ['select (1), a from t order by (a)', true],
  ])('%s', (query, expected) => {
    expect(isOrdered(query)).toBe(expected);
  });
});
