import type { Dialect } from './contract.ts';
import { doubled } from './quote.ts';

/** A moment without a zone: the clock of UTC where there was one. */
const moment = (expression: string): string => `make_timestamp(epoch_us(${expression}))`;

/** DuckDB 1.x. */
export const duckdb: Dialect = {
  name: 'duckdb',
  title: 'DuckDB',
  longestName: Number.POSITIVE_INFINITY,
  tellsCase: false,
  fence: '',
  identifier: (name) => doubled(name, '"'),
  // A statement ends at a character 0, which a text may hold all the same.
  text: (value) =>
    value
      .split('\0')
      .map((part) => doubled(part, "'"))
      .join(' || chr(0) || '),
  // Without an exponent it would be a decimal.
  number: (value) => (/e/.test(String(value)) ? String(value) : `${value}e0`),
  toDouble: (expression) => `cast(${expression} as double)`,
  toText: (expression) => `cast(${expression} as varchar)`,
  trim: (expression) => `trim(${expression}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`,
  epochSeconds: (expression) => `epoch(${expression})`,
  momentOf: (seconds) => `make_timestamp(cast(${seconds} * 1e6 as bigint))`,
  month: (expression) => `month(${moment(expression)})`,
  daysAfterMonday: (expression) => `(isodow(${moment(expression)}) - 1)`,
  hour: (expression) => `hour(${moment(expression)})`,
  minute: (expression) => `minute(${moment(expression)})`,
  clockSeconds: (expression) => `epoch(cast(cast(${expression} as varchar) as interval))`,
  numbered: (count) => `unnest(range(${count}))`,
  hash: (texts) =>
    `cast('0x' || substr(md5(concat_ws(chr(31), ${texts.join(', ')})), 1, 8) as bigint) & 2147483647`,
};
