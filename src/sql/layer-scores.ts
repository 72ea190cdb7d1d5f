import type { Dialect } from '../dialects/contract.ts';
import type { FormulaLayer, FormulaUnit, LayersFormula } from '../models/contract/formula.ts';
import { type Rows, rowsOf, type SelectColumn, selectOf, sumOf } from './select.ts';
import type { UniqueNames } from './unique-names.ts';

/** What has been computed of each row: a subquery, and its columns of interest. */
export interface ComputedRows {
  readonly rows: Rows;
  readonly columns: readonly string[];
  /** By columns, the name of the one that is 1 where the cell was missing; none where absent. */
  readonly missingFlags?: ReadonlyMap<number, string>;
}

/**
 * The scores of layers: each is a subquery of its own, as layers within one expression grow with the product of their
 * sizes.
 *
 * @param passed columns that each subquery passes on
 */
export function layerScores(
  dialect: Dialect,
  { layers }: LayersFormula,
  inputs: ComputedRows,
  passed: readonly SelectColumn[],
  names: UniqueNames,
): ComputedRows {
  return layers.reduce((before, layer, index) => {
    const isLast = index === layers.length - 1;
    const prefix = isLast ? 'score' : `hidden${index + 1}`;
    const columns = layer.units.map((unit, place) => ({
      expression: unitSql(dialect, layer, unit, before.columns),
      name: names.give(`${prefix}_${place + 1}`),
    }));
    const comment = isLast ? 'the scores' : `hidden layer ${index + 1}, of ${layer.units.length} units`;
    const select = selectOf(dialect, comment, [...passed, ...columns], before.rows);
    return {
      rows: rowsOf(dialect, select, isLast ? 'scores' : `hidden${index + 1}`),
      columns: columns.map(({ name }) => name),
    };
  }, inputs);
}

function unitSql(
  dialect: Dialect,
  { activation }: FormulaLayer,
  { bias, weights }: FormulaUnit,
  inputs: readonly string[],
): string {
  const terms = weights.map(
    (weight, input) => `${dialect.number(weight)} * ${dialect.identifier(inputs[input] as string)}`,
  );
  const sum = sumOf([dialect.number(bias), ...terms]);
  switch (activation) {
    case 'linear':
      return sum;
    case 'relu':
      return `greatest(${dialect.number(0)}, ${sum})`;
    case 'tanh':
      return `1 - 2 / (${boundedExp(dialect, `2 * (${sum})`)} + 1)`;
  }
}

/** Further out PostgreSQL refuses an exponential, as it would be 0 or infinite. */
const farthest = 700;

/** An exponential that no engine refuses, of at least e⁻⁷⁰⁰ and at most e⁷⁰⁰. */
export function boundedExp(dialect: Dialect, exponent: string): string {
  return `exp(greatest(${dialect.number(-farthest)}, least(${dialect.number(farthest)}, ${exponent})))`;
}
