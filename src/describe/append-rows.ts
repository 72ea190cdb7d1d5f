import { InputError } from '../errors.ts';
import type { Column, Table, TextColumn } from '../sources/contract/table.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type MatchedLevels, matchLevels } from './match-levels.ts';

/**
 * A table with another one's rows below its own, such as a test set below its training set. Columns are matched by
 * their names; columns that only the other one has are left out, and a notice says so.
 *
 * @throws InputError when the other one lacks a column or holds text where numbers are expected
 */
export function appendRows(table: Table, other: Table): Table {
  const columns = table.columns.map((column) => {
    const found = other.columns.find(({ name }) => name === column.name);
    if (found === undefined) {
      const guess = didYouMean(
        column.name,
        other.columns.map(({ name }) => name),
      );
      throw new InputError(
        `${other.name} has no column ${quoteValue(column.name)}, which ${table.name} has (${guess}add it, or leave it out of both)`,
      );
    }
    return appendColumn(column, found, other.name);
  });
  const known = new Set(table.columns.map(({ name }) => name));
  const extra = other.columns.filter(({ name }) => !known.has(name)).map(({ name }) => quoteValue(name));
  const notices = extra.map((name) => ({
    code: 'extra-column',
    message: `${name} of ${other.name} is left out: ${table.name} has no such column`,
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
