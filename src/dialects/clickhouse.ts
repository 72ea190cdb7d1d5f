import type { Dialect } from './contract.ts';
import { escaped } from './quote.ts';

/** ClickHouse from 18.16 on: no window functions and no `with … as (select …)`. */
export const clickhouse: Dialect = {
  name: 'clickhouse',
  title: 'ClickHouse',
  longestName: Number.POSITIVE_INFINITY,
  tellsCase: true,
  fence: '',
  identifier: (name) => escaped(name, '`'),
  text: (value) => escaped(value, "'"),
  number,
  toDouble: (expression) => `toFloat64(${expression})`,
  toText: (expression) => `toString(${expression})`,
  trim: (expression) =>
    `replaceRegexpAll(${expression}, '^[ \\\\t\\\\n\\\\r\u00a0]+|[ \\\\t\\\\n\\\\r\u00a0]+$', '')`,
  epochSeconds: (expression) =>
    `toFloat64(toUnixTimestamp(toDateTime(toString(toDateTime(${expression})), 'UTC')))`,
  momentOf: (seconds) => `toDateTime(toUInt32(${seconds}), 'UTC')`,
  month: (expression) => `toMonth(${expression})`,
  daysAfterMonday: (expression) => `(toDayOfWeek(${expression}) - 1)`,
  hour: (expression) => `toHour(toDateTime(${expression}))`,
  minute: (expression) => `toMinute(toDateTime(${expression}))`,
  clockSeconds: (expression) => clockSeconds(`toString(${expression})`),
  numbered: (count) => `arrayJoin(range(${count}))`,
  hash: (texts) =>
    `bitAnd(reinterpretAsUInt32(reverse(substring(MD5(${concatenated(texts)}), 1, 4))), 2147483647)`,
};

/** Smaller ones, which have lost digits, are not read. */
const smallestNormal = 2 ** -1022;

/** A whole number without a point would be an integer, whose division and whose type differ. */
function number(value: number): string {
  if (Math.abs(value) < smallestNormal) return '0.';
  return /[.e]/.test(String(value)) ? String(value) : `${value}.`;
}

/** Hours, minutes and, where there are some, seconds. */
function clockSeconds(text: string): string {
  const part = (place: number) => `toFloat64OrZero(splitByChar(':', ${text})[${place}])`;
  return `(${part(1)} * 3600. + ${part(2)} * 60. + ${part(3)})`;
}

function concatenated(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] as string) : `concat(${texts.join(", '\\x1f', ")})`;
}
