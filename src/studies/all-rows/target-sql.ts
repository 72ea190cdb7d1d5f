import type { Dialect } from '../../dialects/contract.ts';
import type { SavedTarget } from '../../models/contract/persistence.ts';
import { levelCells } from '../../sql/level-cells.ts';
import type { MissingValues } from '../../sql/missing-values.ts';
import type { SelectColumn } from '../../sql/select.ts';
import type { UniqueNames } from '../../sql/unique-names.ts';

/** The target of each row, in two steps. */
export interface TargetSql {
  /** What is read of the table. */
  readonly cells: readonly SelectColumn[];
  /** The code of the class, −1 for none; or the number, NULL where it is none. */
  readonly value: string;
}

/** Larger numbers are no values, as for features. */
const largestNumber = 1e140;

/**
 * The target of the rows in an engine.
 *
 * @param positive the class that is told from all others; undefined where each is one of its own
 * @param mergesLabels whether texts that look like a class are it
 */
export function targetSql(
  dialect: Dialect,
  target: SavedTarget,
  {
    positive,
    mergesLabels,
  }: { readonly positive: string | undefined; readonly mergesLabels: true | undefined },
  missing: MissingValues,
  names: UniqueNames,
): TargetSql {
  if (target.task === 'regression') {
    const cell = names.give(`${target.name} number`);
    const quoted = dialect.identifier(cell);
    const limit = dialect.number(largestNumber);
    const value = `case when ${quoted} between -${limit} and ${limit} then ${quoted} end`;
    const expression = dialect.toDouble(dialect.identifier(target.name));
    return { cells: [{ expression, name: cell }], value };
  }
  const levels = positive === undefined ? target.classes : [positive];
  const merged = mergesLabels === undefined ? {} : { mergesSpellings: mergesLabels };
  const source = { kind: 'category', name: target.name, levels, ...merged } as const;
  const { cells, isMissing, isLevel } = levelCells(dialect, source, missing, names);
  if (positive !== undefined) {
    return { cells, value: `case when ${isMissing} then -1 when ${isLevel(0)} then 1 else 0 end` };
  }
  const cases = levels.map((_, code) => `when ${isLevel(code)} then ${code}`);
  return { cells, value: `case when ${isMissing} then -1 ${cases.join(' ')} else -1 end` };
}
