import { InputError } from '../errors.ts';
import type { Column, Table } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { nearName } from './near-name.ts';

/**
 * A table with another one's rows below its own, such as a test set below its training set. Columns are matched by
 * their names; columns that only the other one has are left out, and a notice says so.
 *
 * @throws InputError when the other one lacks a column or holds text where numbers are expected
 */
export function appendRows(table: Table, other: Table): Table {
  const known = new Set(table.columns.map(({ name }) => name));
  const extra = other.columns.map(({ name }) => name).filter((name) => !known.has(name));
  const columns = table.columns.map((column) => {
    const found = other.columns.find(({ name }) => name === column.name);
    if (found === undefined) {
      const near = nearName(column.name, extra);
      const remedy =
        near === undefined ? 'add it, or leave it out of both' : `rename its ${quoteValue(near)}`;
      throw new InputError(
        `${other.name} has no column ${quoteValue(column.name)}, which ${table.name} has (${remedy})`,
      );
    }
    return appendColumn(column, found, other.name);
  });
  const notices = extra.map((name) => ({
    code: 'extra-column',
    message: `${quoteValue(name)} of ${other.name} is left out: ${table.name} has no such column`,
  }));
  return {
    ...table,
    rows: table.rows + other.rows,
    columns,
    notices: [...table.notices, ...other.notices, ...notices],
  };
}

function appendColumn(column: Column, other: Column, otherName: string): Column {
  if (column.kind === 'number' && other.kind === 'number') {
    const values = new Float64Array(column.values.length + other.values.length);
    values.set(column.values);
    values.set(other.values, column.values.length);
    return { ...column, values };
  }
  if (column.kind === 'number') {
    throw new InputError(
      `${otherName} column ${quoteValue(column.name)}: expected numbers, found text (correct the file)`,
    );
  }
  const texts = other.kind === 'text' ? other : asText(other);
  const levels = [...column.levels];
  const codeOfLevel = new Map(levels.map((level, code) => [level, code]));
  const codeOfOther = texts.levels.map((level) => codeOfLevel.get(level) ?? levels.push(level) - 1);
  const codes = new Int32Array(column.codes.length + texts.codes.length);
  codes.set(column.codes);
  codes.set(
    texts.codes.map((code) => (code < 0 ? code : (codeOfOther[code] as number))),
    column.codes.length,
  );
  return { ...column, codes, levels };
}

/** A column that happens to hold numbers only, where another table's holds text too. */
export function asText(column: Extract<Column, { kind: 'number' }>): Extract<Column, { kind: 'text' }> {
  const levels = [...new Set(column.values)].filter((value) => !Number.isNaN(value)).map(String);
  const codeOfLevel = new Map(levels.map((level, code) => [level, code]));
  const codes = Int32Array.from(column.values, (value) => codeOfLevel.get(String(value)) ?? -1);
  return { kind: 'text', name: column.name, codes, levels };
}
