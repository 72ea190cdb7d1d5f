import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinePreparation, type Preparation, prepareLines } from '../../../src/sources/csv/prepare-lines.ts';
import { readBytes } from '../../../src/sources/read-table.ts';

const dialect = { delimiter: ',', blanks: 0, quote: '"', hasComments: true } as const;
const shape = { width: 2, isNumeric: [false, true] };
const rows: Preparation = { dialect, shape, skippedBytes: 0 };
const blanks: Preparation = { ...rows, dialect: { ...dialect, delimiter: '\t', blanks: 1 } };
const wideBlanks: Preparation = { ...rows, dialect: { ...dialect, delimiter: '\t', blanks: 2 } };

function prepared(text: string, preparation: Preparation): string {
  return prepareLines(Buffer.from(text), preparation).toString();
}

describe('lines before they are parsed', () => {
  it.each([
    ['a comment', 'a,b\n# x\n1,2\n', 'a,b\n\n1,2\n'],
    ['a comment at the end', 'a,b\r\n1,2\r\n# x', 'a,b\r\n1,2\r\n'],
    ['a row', 'a,b\n#red,2\n', 'a,b\n#red,2\n'],
    ['an error of a spreadsheet', '#N/A,2\n#DIV/0!,3\n', '#N/A,2\n#DIV/0!,3\n'],
    ['a remark above the rows', '#red,2\na,b\n', '\na,b\n'],
    ['words where numbers are', 'a,b\n#red,too\n', 'a,b\n\n'],
    ['what stands in quotes', 'a,"\n# x\n"\n', 'a,"\n# x\n"\n'],
    ['doubled quotes', 'a,"x""\n# y"\n# z\n', 'a,"x""\n# y"\n\n'],
    ['a quote inside a cell', 'a,5" pipe\n# z\n', 'a,5" pipe\n\n'],
    ['quotes in a comment', 'a,b\n# "x\n1,2\n', 'a,b\n\n1,2\n'],
    ['quotes in a row', 'a,b\n#red,"2"\n"#\n",1\n', 'a,b\n#red,"2"\n"#\n",1\n'],
  ])('keep or lose %s', (_, text, expected) => {
    expect(prepared(text, rows)).toBe(expected);
  });

  it.each([
    ['runs', ' a  b\tc \n1 2   3\n', 'a\tb\tc\n1\t2\t3\n'],
    ['runs inside quotes', '"a  b"   c\n', '"a  b"\tc\n'],
    ['comments', '# it\'s "x  y\na  b\n', '\na\tb\n'],
  ])('have one tab for %s', (_, text, expected) => {
    expect(prepared(text, blanks)).toBe(expected);
  });

  it('keep single blanks where only longer runs part cells', () => {
    expect(prepared('  fuel type  mpg\tkind\n', wideBlanks)).toBe('fuel type\tmpg\tkind\n');
  });

  it('lose the first bytes', () => {
    expect(prepared('sep=;\na;b\n', { ...rows, skippedBytes: 5 })).toBe('\na;b\n');
  });

  it('are the same however they are cut into chunks', () => {
    const text = fc
      .array(fc.constantFrom('a', '1', ',', ' ', '\t', '"', '\n', '\r\n', '#', '#N/A', 'é'), {
        maxLength: 60,
      })
      .map((parts) => Buffer.from(parts.join('')));
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, sizes, fc.constantFrom(rows, blanks, wideBlanks), (bytes, cuts, preparation) => {
        const lines = new LinePreparation({ ...preparation, skippedBytes: 3 });
        const parts: Buffer[] = [];
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = cuts[i % cuts.length] as number;
          parts.push(lines.take(bytes.subarray(at, at + size)));
          at += size;
        }
        parts.push(lines.finish());
        expect(Buffer.concat(parts).toString()).toBe(
          prepareLines(bytes, { ...preparation, skippedBytes: 3 }).toString(),
        );
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe('a row that begins with # far from the start', () => {
  it('is kept, and a comment is not', async () => {
    const plain = Array.from({ length: 200_000 }, (_, i) => `${i},${i % 7}\n`).join('');
    const text = `a,b\n${plain}#N/A,5\n# the end\n`;
    const table = await readBytes('a.csv', Buffer.from(text), { missing: ['#N/A'] });
    expect(table.rows).toBe(200_001);
    expect(table.notices.map(({ message }) => message)).toEqual([
      '1 line starting with # left out',
      'column "a": 1 cell with an error of Excel such as "#N/A" read as missing',
    ]);
  });
});
