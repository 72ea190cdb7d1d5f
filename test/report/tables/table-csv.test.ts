import { expect, it } from 'vitest';
import { tableCsv } from '../../../src/report/tables/table-csv.ts';

it('writes a header and a line a row, quoted as a file needs it', () => {
  const rows = [
    [1.5, 'a'],
    [-0.25, 'b, "c"'],
  ];
  const texts = tableCsv({ names: ['x', '=y'], rows: () => rows });
  expect([...texts].join('')).toBe('x,\'=y\n1.5,a\n-0.25,"b, ""c"""\n');
});

it('writes numbers that read back to the same bits', () => {
  const values = [0.1 + 0.2, 1 / 3, 1e-300, 123_456_789.123];
  const [text = ''] = tableCsv({ names: ['x'], rows: () => values.map((value) => [value]) });
  expect(text.trimEnd().split('\n').slice(1).map(Number)).toEqual(values);
});

it('hands on blocks of rows, and all of them', () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [row]);
  const texts = [...tableCsv({ names: ['x'], rows: () => rows })];
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.join('')).toBe(`x\n${rows.join('\n')}\n`);
});

it('writes the header alone where there are no rows', () => {
  expect([...tableCsv({ names: ['x', 'y'], rows: () => [] })].join('')).toBe('x,y\n');
});
