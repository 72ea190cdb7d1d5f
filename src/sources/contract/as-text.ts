import { type Column, missingCode, type TextColumn, type ValueColumn } from './table.ts';

/** A column as text: as its source holds it, or as people would write its values. */
export function asText(column: Column): TextColumn {
  if (column.kind === 'text') return column;
  const { kind, name, values } = column;
  const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value));
  const codeOfValue = new Map(distinct.map((value, code) => [value, code]));
  return {
    kind: 'text',
    name,
    codes: Int32Array.from(values, (value) => codeOfValue.get(value) ?? missingCode),
    levels: distinct.map((value) => textOfValue(kind, value)),
  };
}

const millisecondsPerDay = 86_400_000;

/** A value as people would write it: a date without its time of day where that is midnight. */
export function textOfValue(kind: ValueColumn['kind'], value: number): string {
  switch (kind) {
    case 'number':
      return String(value);
    case 'boolean':
      return String(value === 1);
    case 'date': {
      const text = new Date(value).toISOString();
      return value % millisecondsPerDay === 0 ? text.slice(0, 'YYYY-MM-DD'.length) : text;
    }
  }
}
