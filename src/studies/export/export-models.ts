import type { Dialect } from '../../dialects/contract.ts';
import { InputError } from '../../errors.ts';
import { findModel } from '../../models/registry.ts';
import { missingNumbers, missingTexts } from '../../sources/cells/missing-cells.ts';
import { encodedRows } from '../../sql/encoded-rows.ts';
import { type PredictionSelect, predictionSelect } from '../../sql/prediction-select.ts';
import { rowsOfTable, sameColumn } from '../../sql/select.ts';
import { missingAsked } from '../../sql/tree-scores.ts';
import { UniqueNames } from '../../sql/unique-names.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { SavedModel, SavedModels } from '../shared/saved-models/saved-models.ts';

/** Where a select takes its rows from, and what it gives beside predictions. */
export interface ExportedTable {
  /** What stands behind `from`. */
  readonly relation: string;
  /** Columns of the table that are given first, such as its key. */
  readonly keys: readonly string[];
}

/** A model as SQL. */
export interface ExportedModel extends PredictionSelect {
  readonly id: string;
  /** What our own arithmetic computes it in. */
  readonly precision: 'single' | 'double';
}

/** Models as SQL, and those that are none. */
export interface ExportedModels {
  readonly models: readonly ExportedModel[];
  /** Ids of models that are more than a formula. */
  readonly left: readonly string[];
}

/**
 * Writes saved models as SQL: of each one select that reads the cells of a table and gives the predictions that
 * `predict` gives.
 *
 * @param asked the id of the only model to write; all of them by default
 * @throws InputError when that model was not saved or is no formula, or the engine takes two columns for one
 */
export function exportModels(
  saved: SavedModels,
  dialect: Dialect,
  table: ExportedTable,
  asked?: string,
): ExportedModels {
  if (!dialect.tellsCase) refuseTwins(saved, dialect);
  const wanted = saved.models.filter(({ id }) => asked === undefined || id === asked);
  if (wanted.length === 0) {
    const known = saved.models.map(({ id }) => id).join(' and ');
    throw new InputError(
      `--model ${asked}: the saved models are ${known} (choose one of them, or leave it out)`,
    );
  }
  const left = wanted.filter(({ formula }) => formula === undefined).map(({ id }) => id);
  if (left.length === wanted.length) {
    throw new InputError(
      `--model ${asked}: ${findModel(left[0] as string).wording.title} cannot be written as SQL, as they are their table (choose another model)`,
    );
  }
  const models = wanted.flatMap((model) => {
    const exported = exportModel(saved, model, dialect, table);
    return exported === undefined ? [] : [exported];
  });
  return { models, left };
}

function refuseTwins({ sources }: SavedModels, { title }: Dialect): void {
  const names = [...new Set(sources.map(({ name }) => name))];
  const twin = names.find((name, index) =>
    names.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  if (twin === undefined) return;
  throw new InputError(
    `${quoteValue(twin)} and another column differ in case only, which ${title} does not tell apart (rename one, and save the models anew)`,
  );
}

function exportModel(
  { sources, encoding, missing, keep = [], target }: SavedModels,
  { id, formula }: SavedModel,
  dialect: Dialect,
  { relation, keys }: ExportedTable,
): ExportedModel | undefined {
  if (formula === undefined) return undefined;
  const names = new UniqueNames(dialect, [...sources.map(({ name }) => name), ...keys]);
  const passed = keys.map((name) => sameColumn(dialect, name));
  const ofMissing = { texts: missingTexts(missing, keep), numbers: missingNumbers(missing) };
  const encoded = encodedRows(
    dialect,
    { sources, encoding, missing: ofMissing },
    rowsOfTable(relation),
    passed,
    names,
    formula.kind === 'trees' ? missingAsked(formula) : new Set(),
  );
  const select = predictionSelect(dialect, formula, target, encoded, passed, names);
  return { id, precision: formula.precision, ...select };
}
