import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type CompactColumn, compactRows } from '../../src/engines/clickhouse/compact-rows.ts';

/** An answer as ClickHouse 18.16 and 24.8 write it. */
const answer = `{
\t"meta":
\t[
\t\t{
\t\t\t"name": "a",
\t\t\t"type": "UInt8"
\t\t},
\t\t{
\t\t\t"name": "ü \\"b\\"",
\t\t\t"type": "String"
\t\t}
\t],

\t"data":
\t[
\t\t[1, "x\\ny"],
\t\t[2, "],"],
\t\t[3, "😀"]
\t],

\t"rows": 3
}
`;

async function read(text: string, size: number) {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, j) =>
    bytes.subarray(j * size, (j + 1) * size),
  );
  let columns: readonly CompactColumn[] = [];
  const rows: unknown[][] = [];
  const parts = compactRows(Readable.from(chunks), (found) => {
    columns = found;
  });
  for await (const part of parts) rows.push(...part);
  return { columns, rows };
}

describe('an answer of ClickHouse', () => {
  it.each([1, 7, 1000])('is read in pieces of %i bytes', async (size) => {
    expect(await read(answer, size)).toEqual({
      columns: [
        { name: 'a', type: 'UInt8' },
        { name: 'ü "b"', type: 'String' },
      ],
      rows: [
        [1, 'x\ny'],
        [2, '],'],
        [3, '😀'],
      ],
    });
  });

  it('has failed where an error stands within its rows', async () => {
    const broken = `${answer.slice(0, answer.indexOf('\t\t[3'))}Code: 32, e.displayText() = DB::Exception: Attempt to read after eof: while reading from 10.0.0.2:9000, e.what() = DB::Exception\n`;
    await expect(read(broken, 50)).rejects.toMatchObject({
      name: 'EngineRefusal',
      message: 'Attempt to read after eof: while reading from 10.0.0.2:9000',
    });
  });

  it.each([
    20,
    120,
    answer.indexOf('\t\t[3') + 4,
    answer.indexOf('\t],\n\n\t"rows"'),
  ])('has failed where it ends after %i bytes', async (length) => {
    await expect(read(answer.slice(0, length), 50)).rejects.toThrow('the connection was terminated');
  });
});
