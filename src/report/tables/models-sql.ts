import { modelTitle } from '../wording/model-title.ts';

/** A model as SQL. */
export interface ModelSql {
  readonly id: string;
  readonly sql: string;
  readonly precision: 'single' | 'double';
}

/**
 * Models as SQL: a statement each, below a line that says which it is.
 *
 * @param engine what the SQL is of
 * @returns a text for each model
 */
export function* modelsSql(models: readonly ModelSql[], engine: string): Generator<string> {
  for (const [index, { id, sql, precision }] of models.entries()) {
    const digits =
      precision === 'single'
        ? '\n-- Its own arithmetic has 7 digits: predictions agree with it to about 6.'
        : '';
    yield `${index === 0 ? '' : '\n'}-- The ${modelTitle(id)}, in SQL of ${engine}.${digits}\n${sql};\n`;
  }
}
