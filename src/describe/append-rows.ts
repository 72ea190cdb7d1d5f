import { InputError } from '../errors.ts';
import type { Column, Table, TextColumn } from '../sources/contract/table.ts';
import { nearName } from '../text/near-name.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type MatchedLevels, matchLevels } from './match-levels.ts';

/**
 * A table with another one's rows below its own, such as a test set below its training set. Columns are matched by
 * their names; columns that only the other one has are left out, and a notice says so.
 *
 * @throws InputError when the other one lacks a column or holds something else in it than the table does
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

const cells: Readonly<Record<Column['kind'], string>> = {
  number: 'numbers',
  text: 'text',
  date: 'dates',
  boolean: 'true and false',
};

function appendColumn(column: Column, other: Column, otherName: string): Column {
  if (column.kind === 'text') return appendText(column, other);
  if (column.kind !== other.kind) {
    throw new InputError(
      `${otherName} column ${quoteValue(column.name)}: expected ${cells[column.kind]}, found ${cells[other.kind]} (correct the file)`,
    );
  }
  const values = new Float64Array(column.values.length + other.values.length);
  values.set(column.values);
  values.set(other.values, column.values.length);
  return { ...column, values };
}

/** A column that happens to hold values only, where another table's holds text too, comes as text. */
function appendText(column: TextColumn, other: Column): TextColumn {
  const { codes: ofOther, levels } =
    other.kind === 'text' ? matchTexts(other, column.levels) : matchLevels(other, column.levels);
  const codes = new Int32Array(column.codes.length + ofOther.length);
  codes.set(column.codes);
  codes.set(ofOther, column.codes.length);
  return { ...column, codes, levels };
}

/** Texts by their very spelling: whether 1 and 1.0 are one level is not settled yet. */
function matchTexts(
  { codes, levels: texts }: TextColumn,
  known: readonly string[],
): Pick<MatchedLevels, 'codes' | 'levels'> {
  const levels = [...known];
  const codeOfLevel = new Map(levels.map((level, code) => [level, code]));
  const codeOfText = texts.map((level) => codeOfLevel.get(level) ?? levels.push(level) - 1);
  return { codes: codes.map((code) => (code < 0 ? code : (codeOfText[code] as number))), levels };
}
