import type { Formula } from '../../models/contract/formula.ts';
import { predictionSelect } from '../../sql/prediction-select.ts';
import { rowsOf, sameColumn } from '../../sql/select.ts';
import type { AllRowsTask, PreparedRows } from './prepared-rows.ts';

/** Rows with what models answered. */
export interface AnsweredRows {
  readonly rows: PreparedRows;
  /** The columns of the answers, one a model. */
  readonly answers: readonly string[];
}

/** Lets models answer encoded rows, one after the other in one select. */
export function answeredRows(
  { dialect, target }: AllRowsTask,
  prepared: PreparedRows,
  formulas: readonly Formula[],
): AnsweredRows {
  const same = (name: string) => sameColumn(dialect, name);
  return formulas.reduce<AnsweredRows>(
    ({ rows, answers }, formula) => {
      const passed = [rows.target, ...answers, ...rows.columns].map(same);
      const { sql, predicted } = predictionSelect(dialect, formula, target, rows, passed, rows.names);
      return { rows: { ...rows, rows: rowsOf(dialect, sql, 'answered') }, answers: [...answers, predicted] };
    },
    { rows: prepared, answers: [] },
  );
}
