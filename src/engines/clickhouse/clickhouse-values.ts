import type { EngineColumn, EngineValue } from '../contract.ts';

type Convert = (value: unknown) => EngineValue;

const whole = /^U?Int(\d+)$/;
const nested =
  /^(?:Array|Tuple|Map|Nested|AggregateFunction|SimpleAggregateFunction|JSON|Object|Variant|Dynamic|Point|Ring|Polygon|MultiPolygon|LineString|MultiLineString|Interval\w*|Nothing\(\))\b/;

/** A type without what only says how it is stored, or that it may be NULL. */
function bare(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/s.exec(type)?.[1];
  return inner === undefined ? type : bare(inner);
}

/** What a column of a type holds. */
export function holdsOf(type: string): EngineColumn['holds'] {
  const plain = bare(type);
  if (nested.test(plain)) return 'nested';
  if (whole.test(plain) || /^(?:B?Float|Decimal)/.test(plain)) return 'number';
  if (/^Date/.test(plain)) return 'date';
  return plain === 'Bool' ? 'boolean' : 'text';
}

/** How the cells of a column, as JSON has them, become ours. */
export function converterOf(type: string): Convert {
  const convert = converterOfBare(bare(type));
  return (value) => (value === null || value === undefined ? null : convert(value));
}

function converterOfBare(type: string): Convert {
  if (whole.test(type)) return (value) => (typeof value === 'string' ? BigInt(value) : Number(value));
  // As many digits as tell two of them apart are no double yet.
  if (type === 'Float32' || type === 'BFloat16') return (value) => Math.fround(numberOf(value));
  if (/^(?:Float|Decimal)/.test(type)) return numberOf;
  if (/^Date/.test(type)) return momentOf;
  if (type === 'Bool') return (value) => value === true || value === 1;
  return (value) => (typeof value === 'string' ? value : (value as EngineValue));
}

const words = new Map([
  ['inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['nan', Number.NaN],
  ['-nan', Number.NaN],
]);

function numberOf(value: unknown): number {
  return words.get(String(value)) ?? Number(value);
}

/** A date, or a moment by the clock that the server shows it with. */
function momentOf(value: unknown): Date {
  const text = String(value);
  return new Date(text.length > 10 ? `${text.replace(' ', 'T')}Z` : text);
}
