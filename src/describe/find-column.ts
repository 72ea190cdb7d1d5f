import { InputError } from '../errors.ts';
import { nearestName } from '../text/nearest-name.ts';
import { quoteValue } from '../text/quote-value.ts';

/** What columns are found in. */
export interface NamedColumns {
  readonly name: string;
  readonly columns: readonly { readonly name: string }[];
}

/**
 * The index of the column that a flag names: by its exact name, else by its 1-based number.
 *
 * @param flag the flag, for the message
 * @throws InputError when there is no such column, with the name that was probably meant
 */
export function findColumn(table: NamedColumns, reference: string, flag: string): number {
  const named = table.columns.findIndex((column) => column.name === reference);
  if (named >= 0) return named;
  const number = /^\d+$/.test(reference) ? Number(reference) : 0;
  if (number >= 1 && number <= table.columns.length) return number - 1;
  const near = nearestName(
    reference,
    table.columns.map(({ name }) => name),
  );
  const hint =
    near === undefined ? `the columns are ${listColumns(table)}` : `did you mean ${quoteValue(near)}?`;
  throw new InputError(`${table.name}: ${flag} ${quoteValue(reference)}: there is no such column (${hint})`);
}

function listColumns(table: NamedColumns, most = 12): string {
  const names = table.columns
    .slice(0, most)
    .map((column, index) => `${index + 1} ${quoteValue(column.name)}`);
  const more = table.columns.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
