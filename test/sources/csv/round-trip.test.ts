import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { type Column, missingCode } from '../../../src/sources/contract/table.ts';
import { readBytes } from '../../../src/sources/read-table.ts';

type Cell = number | string | null;

interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly quotesAll: boolean;
  readonly lineEnd: string;
  readonly hasFinalLineEnd: boolean;
}

interface Source {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const encoders: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};
const plainEncoders: typeof encoders = {
  ...encoders,
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1252': (text) => Buffer.from(text, 'latin1'),
};

function written({ names, rows }: Source, dialect: Dialect): string {
  const { delimiter, quote, quotesAll, lineEnd, hasFinalLineEnd } = dialect;
  const cell = (value: Cell): string => {
    const text = value === null ? '' : String(value);
    const needsQuotes = quotesAll || text.includes(delimiter) || /["'\r\n#]/.test(text);
    return needsQuotes ? quote + text.replaceAll(quote, quote + quote) + quote : text;
  };
  const lines = [names, ...rows].map((row) => row.map(cell).join(delimiter));
  return lines.join(lineEnd) + (hasFinalLineEnd ? lineEnd : '');
}

function cellsOf(column: Column): Cell[] {
  if (column.kind !== 'text') return [...column.values].map((value) => (Number.isNaN(value) ? null : value));
  return [...column.codes].map((code) => (code === missingCode ? null : (column.levels[code] ?? null)));
}

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
/** A letter in front makes any text neither a number nor a missing cell. */
const wildText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => `w${text.replaceAll('\0', '')}`.trim());
const word = fc
  .string({ unit: fc.constantFrom(...'abcxyzäé '), maxLength: 8 })
  .map((text) => `w${text}`.trim());

function sources(text: fc.Arbitrary<string>, minimumRows: number): fc.Arbitrary<Source> {
  return fc
    .record({
      kinds: fc.array(fc.constantFrom('number', 'text'), { minLength: 1, maxLength: 4 }),
      count: fc.integer({ min: minimumRows, max: 12 }),
    })
    .chain(({ kinds, count }) => {
      // The first column has no missing cells, so that no row is a blank line and the header is told from the rows.
      const cells = ['number', ...kinds].map((kind, j) => {
        const present: fc.Arbitrary<Cell> = kind === 'number' ? number : text;
        return j === 0 ? present : fc.option(present, { freq: 6 });
      });
      return fc.record({
        names: fc.uniqueArray(text, { minLength: cells.length, maxLength: cells.length }),
        rows: fc.array(fc.tuple(...cells), { minLength: count, maxLength: count }),
      });
    });
}

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quote: fc.constant('"'),
  quotesAll: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  hasFinalLineEnd: fc.boolean(),
});
const singleQuoted = dialects.map((dialect): Dialect => ({ ...dialect, quote: "'", quotesAll: true }));

async function expectSame(
  source: Source,
  bytes: Uint8Array,
  options: { delimiter?: string; header?: boolean },
) {
  const table = await readBytes('any.csv', bytes, options);
  expect(table.columns.map((column) => column.name)).toEqual(source.names);
  const columns = source.names.map((_, j) => source.rows.map((row) => row[j]));
  expect(table.columns.map(cellsOf)).toEqual(columns);
}

describe('a table that was written', () => {
  it('is read back whatever its text, given the delimiter', async () => {
    await fc.assert(
      fc.asyncProperty(
        sources(wildText, 1),
        dialects,
        fc.constantFrom(...Object.keys(encoders)),
        (source, dialect, key) =>
          expectSame(source, encoders[key]?.(written(source, dialect)) ?? new Uint8Array(), {
            delimiter: dialect.delimiter,
            header: true,
          }),
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is read back without being told how it was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        sources(word, 2),
        fc.oneof(dialects, singleQuoted),
        fc.constantFrom(...Object.keys(plainEncoders)),
        (source, dialect, key) =>
          expectSame(source, plainEncoders[key]?.(written(source, dialect)) ?? new Uint8Array(), {}),
      ),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('any bytes', () => {
  const wild = fc.uint8Array({ maxLength: 600 });
  const tableLike = fc
    .array(
      fc.constantFrom(
        ',',
        ';',
        '"',
        "'",
        '\n',
        '\r',
        '#',
        ' ',
        '1',
        '2.5',
        '1,234',
        '007',
        'a',
        '%',
        'é',
        '\ufeff',
      ),
    )
    .map((parts) => Buffer.from(parts.join('')));

  it('end in a table or in an InputError of one line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wild, tableLike), fc.boolean(), async (bytes, skipBadRows) => {
        try {
          const table = await readBytes('any.csv', bytes, { skipBadRows });
          for (const column of table.columns) expect(cellsOf(column)).toHaveLength(table.rows);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as InputError).message).not.toMatch(/[\p{Cc}]/u);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
