import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/sources/contract/read-options.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { drawSample } from '../../../src/sources/sample/draw-sample.ts';
import { csv, scattered } from '../../helpers/tables.ts';

const datasets = join(import.meta.dirname, '../../../datasets');

/** Reads a table in whole and draws from it, and reads its sample in passing. */
async function bothWays(bytes: Uint8Array, rows: number, options: ReadOptions = {}, seed = 1) {
  const sample = {
    rows,
    seed,
    targetOf: ({ columns }: { columns: readonly unknown[] }) => columns.length - 1,
  };
  const whole = await readBytes('t.csv', bytes, options);
  return [drawSample(whole, sample), await readBytes('t.csv', bytes, { ...options, sample })] as const;
}

describe('rows that are drawn while a file is read', () => {
  it.each(
    readdirSync(datasets).filter((name) => name.endsWith('.csv')),
  )('are those that are drawn from all of it: %s', async (name) => {
    const bytes = readFileSync(join(datasets, name));
    const [drawn, passing] = await bothWays(bytes, 60, {}, 5);
    expect(passing).toEqual(drawn);
    expect(passing.sample?.seed).toBe(5);
  });

  const late = (at: number, cell: string, usual: (row: number) => unknown) => (row: number) =>
    row === at ? cell : usual(row);
  const label = (row: number) => ['a', 'b', 'b', 'c'][row % 4];
  it.each<[string, string, (row: number) => unknown[], ReadOptions]>([
    ['copies', 'x,y', (row) => [row % 2, label(row)], {}],
    ['text where the first rows are numbers', 'x,y', (row) => [row < 2500 ? row : `r${row}`, label(row)], {}],
    ['numbers where the first rows are text', 'x,y', (row) => [row === 0 ? 'x' : row / 2, label(row)], {}],
    [
      'a decimal comma that comes late',
      'x;y',
      (row) => [row < 2000 ? row : `"${row},5"`, label(row)],
      { delimiter: ';' },
    ],
    ['a unit that comes late', 'x,y', (row) => [row < 2000 ? row : `${row} kg`, label(row)], {}],
    [
      'codes for what is missing',
      'x,y',
      (row) => [row % 9 === 0 ? '99' : row / 4, label(row)],
      { missing: ['99'] },
    ],
    ['a target of numbers', 'x,y', (row) => [scattered(row), row % 3], {}],
    ['a target of too many classes', 'x,y', (row) => [scattered(row), row % 300], {}],
    ['a target with missing cells', 'x,y', (row) => [row, row % 5 === 0 ? '' : label(row)], {}],
    ['an unnamed column that is empty', 'x,,y', (row) => [row, '', label(row)], {}],
    ['an unnamed column that is empty, and last', 'x,y,', (row) => [row, label(row), ''], {}],
    [
      'an unnamed column with one value',
      'x,,y',
      (row) => [row, late(2900, 'v', () => '')(row), label(row)],
      {},
    ],
    ['an unnamed column with words for what is missing', 'x,,y', (row) => [row, 'NA', label(row)], {}],
    ['an unnamed column that holds nothing finite', 'x,,y', (row) => [row, 'inf', label(row)], {}],
    ['cells that are none', 'x,y', (row) => [late(2800, 'oops', (at) => at)(row), label(row)], {}],
    ['bad rows', 'x,y', (row) => (row % 700 === 3 ? [row] : [row, label(row)]), { skipBadRows: true }],
    ['no header', '1,a', (row) => [row, label(row)], { header: false }],
    ['words that are kept', 'x,y', (row) => [row % 7 === 0 ? 'NA' : 'EU', label(row)], { keep: ['NA'] }],
  ])('are so with %s', async (_, header, cells, options) => {
    const text = csv(header, 3000, cells)
      .replaceAll(',', options.delimiter ?? ',')
      .replace(/"(\d+);5"/g, '"$1,5"');
    for (const rows of [1, 250, 2900]) {
      const [drawn, passing] = await bothWays(Buffer.from(text), rows, options);
      expect(passing).toEqual(drawn);
    }
  });

  it('are all where there are no more, whatever the lines seem to be', async () => {
    const text = csv('x,y', 500, (row) => [`"${row}\n\n"`, label(row)]);
    const [drawn, passing] = await bothWays(Buffer.from(text), 500);
    expect(drawn.sample).toBe(undefined);
    expect(passing).toEqual(drawn);
  });

  it('are so in other encodings, line ends and compressed', async () => {
    const text = csv('x,y', 800, (row) => [row % 90, `é${label(row)}`]);
    for (const bytes of [
      Buffer.from(text, 'latin1'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text.replaceAll('\n', '\r')),
      Buffer.from(text.replaceAll('\n', '\r\n')),
      gzipSync(text),
    ]) {
      const [drawn, passing] = await bothWays(bytes, 100);
      expect(passing).toEqual(drawn);
      expect(passing.sample?.ofRows).toBe(800);
    }
  });
});
