import type { NumberColumn, TextColumn } from '../sources/contract/table.ts';

/** A column that happens to hold numbers only, where another table's holds text too. */
export function asText(column: NumberColumn): TextColumn {
  const levels = [...new Set(column.values)].filter((value) => !Number.isNaN(value)).map(String);
  const codeOfLevel = new Map(levels.map((level, code) => [level, code]));
  const codes = Int32Array.from(column.values, (value) => codeOfLevel.get(String(value)) ?? -1);
  return { kind: 'text', name: column.name, codes, levels };
}
