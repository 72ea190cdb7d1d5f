import { expect, it, vi } from 'vitest';
import { readBytes } from '../../../src/sources/read-table.ts';
import { evaluateModels } from '../../../src/studies/compare/evaluate-models.ts';

vi.setConfig({ testTimeout: 30_000 });

const rows = Array.from({ length: 60 }, (_, row) => [
  (Math.sin(row) * 10).toFixed(3),
  String((row * 37) % 101),
  ['Rome', 'Oslo, north', 'Köln'][row % 3] as string,
  Math.sin(row) * 10 + ((row * 37) % 101) / 50 > 1 ? 'yes' : 'no',
]);
const header = ['x', 'count', 'city', 'y'];

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

/** The table as text: cells are quoted where they hold the delimiter, or all of them. */
function write(
  delimiter: string,
  lineEnd = '\n',
  options: { quoteAll?: boolean; decimalComma?: boolean; pad?: string } = {},
): string {
  const lines = [header, ...rows].map((cells) =>
    cells
      .map((cell, column) => (options.decimalComma && column === 0 ? cell.replace('.', ',') : cell))
      .map((cell) => (options.quoteAll || cell.includes(delimiter) ? `"${cell}"` : cell))
      .join(delimiter + (options.pad ?? '')),
  );
  return lines.join(lineEnd) + lineEnd;
}

const dialects: readonly (readonly [string, Uint8Array])[] = [
  ['comma', Buffer.from(write(','))],
  ['semicolon', Buffer.from(write(';'))],
  ['tab', Buffer.from(write('\t'))],
  ['bar', Buffer.from(write('|'))],
  ['CRLF', Buffer.from(write(',', '\r\n'))],
  ['CR', Buffer.from(write(',', '\r'))],
  ['all quoted', Buffer.from(write(',', '\n', { quoteAll: true }))],
  ['padded', Buffer.from(write(';', '\n', { pad: ' ' }))],
  ['byte order mark', Buffer.from(`\ufeff${write(',')}`)],
  ['UTF-16 LE', Buffer.from(`\ufeff${write(',')}`, 'utf16le')],
  ['UTF-16 BE', utf16be(write('\t'))],
  ['Latin-1', latin1(write(','))],
  ['decimal commas', Buffer.from(write(';', '\n', { decimalComma: true }))],
];

it('gives the same metrics to the last bit in every dialect', async () => {
  const results = [];
  for (const [name, bytes] of dialects) {
    const table = await readBytes('table.csv', bytes);
    const {
      summary: { models },
      comparison,
    } = await evaluateModels(
      table,
      {
        seed: 1,
        margin: 1,
        folds: 5,
        repeats: 1,
        hiddenSizes: [20, 10],
        outputs: 'article',
        ladder: [],
        engine: 'compiled',
        librarySeconds: 1,
        threads: 1,
      },
      {},
    );
    results.push([name, JSON.stringify({ models, comparison })]);
  }
  const [, expected] = results[0] as [string, string];
  for (const [name, found] of results) expect(found, name).toBe(expected);
});
