import type { DuckDBValueConverter } from '@duckdb/node-api';
import type { EngineColumn, EngineValue } from '../contract.ts';
import type { DuckDB } from './load-duckdb.ts';

/** How cells become JavaScript's: as the engine's own package has it, but where that loses something. */
export function valueConverter(duckdb: DuckDB): DuckDBValueConverter<EngineValue> {
  const { DuckDBTypeId, JSDuckDBValueConverter } = duckdb;
  const usual = JSDuckDBValueConverter as DuckDBValueConverter<EngineValue>;
  return (value, type, self) => {
    if (value === null) return null;
    switch (type.typeId) {
      // Through its digits: the quotient of two rounded numbers would not be the nearest double.
      case DuckDBTypeId.DECIMAL:
        return Number(String(value));
      // A time of day, not a number of microseconds.
      case DuckDBTypeId.TIME:
        return String(value);
      default:
        return withinDates(() => usual(value, type, self));
    }
  };
}

/** A moment that JavaScript has none for, such as infinity, is none. */
function withinDates(convert: () => EngineValue): EngineValue {
  try {
    return convert();
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && /out of range for JS Date/.test(error.message))
    )
      return new Date(Number.NaN);
    throw error;
  }
}

/** What a column of a type holds, by the type's name. */
export function holdsOf(type: string): EngineColumn['holds'] {
  if (/\]$|^(?:STRUCT|MAP|UNION|BLOB|BIT|INTERVAL|TIME WITH|GEOMETRY|VARIANT)\b/.test(type)) return 'nested';
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|DOUBLE|FLOAT|BIGNUM)\b/.test(type)) return 'number';
  if (/^(?:DATE|TIMESTAMP)/.test(type)) return 'date';
  return type === 'BOOLEAN' ? 'boolean' : 'text';
}
