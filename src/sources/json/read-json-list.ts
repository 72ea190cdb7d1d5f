import { createHash } from 'node:crypto';
import { JSONParser } from '@streamparser/json';
import { InputError } from '../../errors.ts';
import { formatCount } from '../../text/format.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { decode } from '../bytes/decode.ts';
import { tableBytes } from '../bytes/table-bytes.ts';
import { ValueTable } from '../cells/value-table.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { isRecord } from './json-record.ts';

const leftBracket = 0x5b;

/** Reads a list of records, which is parsed as it streams by, so that only the values are held. */
export async function readJsonList(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name } = source;
  const hash = createHash('sha256');
  const values = new ValueTable(options);
  let records = 0;
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  parser.onValue = ({ value }) => {
    records++;
    if (!isRecord(value)) {
      throw new InputError(
        `${name}: item ${formatCount(records)} of the list is no object with the row's values by their names (make each row one)`,
      );
    }
    values.addRecord(value, records);
  };
  parser.onError = (error) => {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${name} is not valid JSON behind record ${formatCount(records)} (write it again with a program that knows JSON)`,
      { cause: error },
    );
  };

  let isList: boolean | undefined;
  for await (const chunk of decode(tableBytes(source, hash), 'utf-8', name)) {
    options.signal?.throwIfAborted();
    isList ??= beginsList(chunk);
    if (isList === false) {
      throw new InputError(
        `${name} is a JSON document and no list of records (make it one, such as [{"a": 1}, {"a": 2}], or write a record a line)`,
      );
    }
    parser.write(chunk);
  }
  if (!parser.isEnded) {
    throw new InputError(
      `${name} ends within its list, behind record ${formatCount(records)} (fetch it again)`,
    );
  }
  return values.finish(name, hash.digest('hex'));
}

/** Whether the first byte that is no blank opens a list; undefined where there is none yet. */
function beginsList(chunk: Buffer): boolean | undefined {
  const first = chunk.find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return first === undefined ? undefined : first === leftBracket;
}
