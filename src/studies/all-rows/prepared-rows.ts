import type { Dialect } from '../../dialects/contract.ts';
import type { Formula } from '../../models/contract/formula.ts';
import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { SavedTarget } from '../../models/contract/persistence.ts';
import { encodedRows, type Preprocessing } from '../../sql/encoded-rows.ts';
import type { ComputedRows } from '../../sql/layer-scores.ts';
import { rowsOf, rowsOfTable, sameColumn, selectOf } from '../../sql/select.ts';
import { UniqueNames } from '../../sql/unique-names.ts';
import { targetSql } from './target-sql.ts';

/** A model of the sample that can be computed anywhere. */
export interface SampledModel {
  readonly id: string;
  readonly formula: Formula;
}

/** What a sample taught, and where the rows are that it was drawn from. */
export interface AllRowsTask extends Preprocessing {
  readonly dialect: Dialect;
  /** A table expression of SQL. */
  readonly relation: string;
  readonly target: SavedTarget;
  /** The class that is told from all others. */
  readonly positive?: string;
  /** Whether texts that look like a class are it. */
  readonly mergesLabels?: true;
  readonly reference: SampledModel;
  /** What is held against it. */
  readonly candidate: SampledModel;
}

/** Encoded rows with a target, in SQL. */
export interface PreparedRows extends ComputedRows {
  /** The column of the target: a class's code, or the number as models learn it, less `center`. */
  readonly target: string;
  readonly names: UniqueNames;
}

/** The rows of a table that have a target, encoded as the sample taught. */
export function preparedRows(task: AllRowsTask): PreparedRows {
  const { dialect, relation, target, positive, mergesLabels, missing, sources } = task;
  const names = new UniqueNames(dialect, [...sources.map(({ name }) => name), target.name]);
  const { cells, value } = targetSql(dialect, target, { positive, mergesLabels }, missing, names);
  const encoded = encodedRows(dialect, task, rowsOfTable(relation), cells, names);
  const same = (name: string) => sameColumn(dialect, name);
  const name = names.give('target');
  const select = selectOf(
    dialect,
    'the target',
    [{ expression: value, name }, ...encoded.columns.map(same)],
    encoded.rows,
  );
  const isTold =
    target.task === 'classification'
      ? `${dialect.identifier(name)} >= 0`
      : learnsLogarithm(target)
        ? `${dialect.identifier(name)} > 0`
        : `${dialect.identifier(name)} is not null`;
  const told = selectOf(
    dialect,
    'rows with a target',
    [same(name), ...encoded.columns.map(same)],
    rowsOf(dialect, select, 'targets'),
    isTold,
  );
  return { rows: rowsOf(dialect, told, 'prepared'), columns: encoded.columns, target: name, names };
}
