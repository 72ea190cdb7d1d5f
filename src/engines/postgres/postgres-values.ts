import type { EngineColumn, EngineValue } from '../contract.ts';

/** Numbers of types, which are the same in every server. */
const type = {
  bool: 16,
  int8: 20,
  int2: 21,
  int4: 23,
  oid: 26,
  float4: 700,
  float8: 701,
  money: 790,
  date: 1082,
  time: 1083,
  timestamp: 1114,
  timestamptz: 1184,
  timetz: 1266,
  numeric: 1700,
  uuid: 2950,
} as const;

const numbers: readonly number[] = [
  type.int8,
  type.int2,
  type.int4,
  type.oid,
  type.float4,
  type.float8,
  type.numeric,
];
const dates: readonly number[] = [type.date, type.timestamp, type.timestamptz];
const texts: readonly number[] = [type.money, type.time, type.timetz, type.uuid];

/** Categories of types, as the server has them, whose values are texts: strings, enums, addresses, unknown. */
const textCategories = ['S', 'E', 'I', 'X'];

/**
 * What a column holds.
 *
 * @param category of its type, a letter in the server's catalogue
 */
export function holdsOf(id: number, category: string): EngineColumn['holds'] {
  if (id === type.bool) return 'boolean';
  if (numbers.includes(id)) return 'number';
  if (dates.includes(id)) return 'date';
  return texts.includes(id) || textCategories.includes(category) ? 'text' : 'nested';
}

/** How the cells of a type, which the server writes as text, become ours. */
export function parserOf(id: number): (text: string) => EngineValue {
  switch (id) {
    case type.bool:
      return (text) => text === 't';
    case type.int8:
      return BigInt;
    // As many digits as tell two of them apart are no double yet.
    case type.float4:
      return (text) => Math.fround(Number(text));
    case type.date:
    case type.timestamp:
      return momentOf;
    case type.timestamptz:
      return (text) => momentOf(text.replace(/[+-]\d\d(?::\d\d)*$/, ''));
    default:
      return numbers.includes(id) ? Number : (text) => text;
  }
}

/** A date or moment of the years 1 to 9999, by the clock it is written with; what lies beyond has no place in a table. */
function momentOf(text: string): Date {
  if (!/^\d{4}-/.test(text) || text.endsWith('BC')) return new Date(Number.NaN);
  return new Date(text.length > 10 ? `${text.replace(' ', 'T')}Z` : text);
}
