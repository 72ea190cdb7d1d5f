import { InputError } from '../errors.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Dialect } from './contract.ts';
import { doubled } from './quote.ts';

/** A moment without a zone, by the clock of UTC where there was one, whatever the session's zone is. */
const moment = (expression: string): string =>
  `(to_timestamp(extract(epoch from ${expression})) at time zone 'UTC')`;

/** PostgreSQL 12 and later, and what speaks its language. */
export const postgres: Dialect = {
  name: 'postgres',
  title: 'PostgreSQL',
  longestName: 63,
  tellsCase: true,
  // A subquery with an offset is never merged into the one around it.
  fence: 'offset 0',
  identifier: (name) => doubled(refuseZero(name), '"'),
  text(value) {
    const quoted = doubled(refuseZero(value), "'");
    return value.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted;
  },
  // Without a type it would be a decimal, and slow.
  number: (value) => `${value}::float8`,
  toDouble: (expression) => `cast(${expression} as double precision)`,
  toText: (expression) => `cast(${expression} as text)`,
  trim: (expression) => `btrim(${expression}, E' \\t\\n\\r\\u00a0')`,
  epochSeconds: (expression) => `cast(extract(epoch from ${expression}) as double precision)`,
  momentOf: (seconds) => `to_timestamp(${seconds})`,
  month: (expression) => `extract(month from ${moment(expression)})`,
  daysAfterMonday: (expression) => `(extract(isodow from ${moment(expression)}) - 1)`,
  hour: (expression) => `extract(hour from ${moment(expression)})`,
  minute: (expression) => `extract(minute from ${moment(expression)})`,
  clockSeconds: (expression) =>
    `cast(extract(epoch from cast(cast(${expression} as text) as interval)) as double precision)`,
  numbered: (count) => `generate_series(1, ${count})`,
  // Not concat_ws, which takes no more than a hundred.
  hash: (texts) =>
    `(('x' || substr(md5(${texts.join(' || chr(31) || ')}), 1, 8))::bit(32)::bigint & 2147483647)`,
};

function refuseZero(text: string): string {
  if (!text.includes('\0')) return text;
  throw new InputError(
    `${quoteValue(text)} has a character 0, which PostgreSQL cannot hold (leave the column out, or rename the value)`,
  );
}
