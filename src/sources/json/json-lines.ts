import { createHash } from 'node:crypto';
import { InputError } from '../../errors.ts';
import { counted } from '../../text/counted.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { tableBytes } from '../bytes/table-bytes.ts';
import { textLines } from '../bytes/text-lines.ts';
import { ValueTable } from '../cells/value-table.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import type { TableSource } from '../contract/table-source.ts';
import { isRecord, type JsonRecord } from './json-record.ts';
import { isJsonLines } from './recognize-json.ts';

/** A record of JSON a line, as logs and exports of databases have them. */
export const jsonLines: TableSource = {
  name: 'JSON lines',
  heeds: ['skipBadRows'],
  recognizes: (start) => isJsonLines(Buffer.from(start)),
  read,
};

async function read(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name } = source;
  const hash = createHash('sha256');
  const values = new ValueTable(options);
  let line = 0;
  let firstBad = 0;
  let bad = 0;
  for await (const text of textLines(tableBytes(source, hash), name)) {
    options.signal?.throwIfAborted();
    line++;
    if (text.trim() === '') continue;
    const record = parseRecord(text);
    if (record !== undefined) {
      values.addRecord(record, line);
    } else if (options.skipBadRows) {
      bad++;
      firstBad ||= line;
    } else {
      throw new InputError(
        `${name} line ${line} is no JSON object with the row's values by their names (repair it, or leave such lines out with --skip-bad-rows)`,
      );
    }
  }
  const table = values.finish(name, hash.digest('hex'));
  if (bad === 0) return table;
  const message = `${counted(bad, 'line')} that are no JSON object left out, the first is line ${firstBad}`;
  return { ...table, notices: [{ code: 'bad-rows', message }, ...table.notices] };
}

function parseRecord(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
