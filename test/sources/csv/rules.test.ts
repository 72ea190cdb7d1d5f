import { describe, expect, it } from 'vitest';
import { cellForm, formOf, numberOf } from '../../../src/sources/cells/number-cell.ts';
import { toleratedBadCells } from '../../../src/sources/cells/number-column.ts';
import { columnNames } from '../../../src/sources/contract/column-names.ts';
import { readBytes } from '../../../src/sources/read-table.ts';

describe('formOf and numberOf', () => {
  it.each([
    ['12', 'integer', 12, 12],
    ['-1e6', 'integer', -1e6, -1e6],
    ['12 345', 'integer', 12345, 12345],
    ['1.5', 'point', 1.5, Number.NaN],
    ['1.234e5', 'point', 123400, Number.NaN],
    ['0.123', 'point', 0.123, Number.NaN],
    ['-1,234.5', 'point', -1234.5, Number.NaN],
    ['1,234,567', 'point', 1234567, Number.NaN],
    ['1,5', 'comma', Number.NaN, 1.5],
    ['0,123', 'comma', Number.NaN, 0.123],
    ['1.234.567,8', 'comma', Number.NaN, 1234567.8],
    ['1.234', 'pointGroup', 1.234, 1234],
    ['1,234', 'commaGroup', 1234, 1.234],
    ['12,5 %', 'comma', Number.NaN, 12.5],
    ['007', 'code', Number.NaN, Number.NaN],
    ['-Inf', 'infinite', Number.NaN, Number.NaN],
    ['1e999', 'infinite', Number.NaN, Number.NaN],
    ['1,23,4', 'text', Number.NaN, Number.NaN],
    ['1.2.3', 'text', Number.NaN, Number.NaN],
    ['0x10', 'text', Number.NaN, Number.NaN],
    ['%', 'text', Number.NaN, Number.NaN],
    ['9'.repeat(400), 'text', Number.NaN, Number.NaN],
  ] as const)('takes %s for the form %s', (text, form, withPoint, withComma) => {
    expect(formOf(text)).toBe(cellForm[form]);
    expect(numberOf(text, cellForm[form], '.')).toBe(withPoint);
    expect(numberOf(text, cellForm[form], ',')).toBe(withComma);
  });
});

describe('toleratedBadCells', () => {
  it.each([
    [0, 0],
    [19, 0],
    [20, 1],
    [199, 1],
    [200, 2],
    [10_000, 100],
    [1_000_000, 100],
  ])('of %i present cells are %i', (present, tolerated) => {
    expect(toleratedBadCells(present)).toBe(tolerated);
  });
});

describe('columnNames', () => {
  it('are made unique', () => {
    expect(columnNames(['x', 'x', ''])).toEqual({
      names: ['x', 'x_2', 'column_3'],
      isUnnamed: [false, false, true],
      duplicates: ['x'],
    });
    expect(columnNames(['', 'column_1', 'column_1_2', 'y', 'y', 'y_2', 'y']).names).toEqual([
      'column_1_3',
      'column_1',
      'column_1_2',
      'y',
      'y_3',
      'y_2',
      'y_4',
    ]);
  });
});

describe('notices', () => {
  const messages = async (text: string) =>
    (await readBytes('a.csv', Buffer.from(text))).notices.map(
      (notice) => `${notice.code}: ${notice.message}`,
    );
  const rows = Array.from({ length: 20 }, (_, i) => `${i},${i}`).join('\n');

  it('name the count, the first line and the value, without anything a terminal obeys', async () => {
    expect(await messages(`x,y\n1,\u001b[2J\n${rows}`)).toEqual([
      'bad-cells: column "y": 1 cell not a number, read as missing, the first "\\u001b[2J" on line 2',
    ]);
  });

  it('count from the true line, past quoted line ends, comments and blank lines', async () => {
    expect(await messages(`# made today\r\n\r\n"x\r\ny",z\r\n1,"high"\r\n${rows}`)).toEqual([
      'comment-lines: 1 line starting with # left out',
      'bad-cells: column "z": 1 cell not a number, read as missing, the first "high" on line 5',
    ]);
  });

  it.each([
    [
      "R's names of rows",
      'a,b\n"r1",1,x\n"r2",2,y\n"r3",3,z\n',
      'row-names: rows have one cell more than the header, so the first was called "row_names" ' +
        '(complete the header if it is a column)',
    ],
    [
      'headers that stand again',
      'a,b\n1,x\n2,y\na,b\n3,z\na,b\n4,z\n',
      'repeated-header: 2 repeated headers left out, the first on line 4',
    ],
    [
      'a header that counts',
      '0,1,2\n0.5,1.5,x\n0.25,1.25,y\n',
      'counted-header: the first row counts the columns, so it was taken for their names (use --no-header if it is data)',
    ],
    [
      'rows that begin as comments do',
      'tag,n\n#a\u001b,1\nb,2\nc,3\n',
      'hash-rows: 1 line starting with # read as a row, the first with "#a\\u001b" (write "# " before a comment)',
    ],
    [
      'a first line that is not heeded',
      'sep=,\na;b\n1;x\n2;y\n',
      'wrong-separator: the first line says "sep=,", which parts no row, so it was not heeded (see --delimiter)',
    ],
  ])('tell %s', async (_, text, expected) => {
    expect(await messages(text)).toEqual([expected]);
  });

  it('name five columns and count the others', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const found = await messages(`${names.join(';')}\n${names.map(() => '5%').join(';')}`);
    expect(found).toHaveLength(6);
    expect(found[5]).toBe('percent: and 2 more columns likewise');
  });
});
