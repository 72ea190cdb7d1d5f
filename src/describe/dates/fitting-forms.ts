import { toleratedBadCells } from '../../sources/cells/number-column.ts';
import type { Column, DateColumn } from '../../sources/contract/table.ts';
import { dateForms, type KnownForm, momentsForm } from './date-forms.ts';
import { type DistinctCells, distinctCells } from './distinct-cells.ts';

/** A form in which a column's cells, or nearly all of them, can be read. */
export interface FormFit {
  readonly form: KnownForm;
  /** What each of the different cells is, in milliseconds; NaN where it is none of the form. */
  readonly milliseconds: readonly number[];
  /** How many cells are none of the form. */
  readonly badCells: number;
}

/** The cells of a column that holds dates, times or durations, and the forms that fit them. */
export interface FittingForms {
  readonly cells: DistinctCells;
  /** In the order in which they are tried; one at least. */
  readonly fits: readonly FormFit[];
}

/**
 * Finds the forms that fit a column: all cells, or where none does, all but so few as a column of numbers may have too.
 *
 * @returns undefined when no form fits
 */
export function fittingForms(column: Column): FittingForms | undefined {
  if (column.kind === 'boolean') return undefined;
  if (column.kind === 'date') return fitMoments(column);
  if (column.kind === 'number' && !mayBeDates(column.values)) return undefined;
  const cells = distinctCells(column);
  const found = dateForms.map((form) => fitForm(form, column, cells)).filter((fit) => fit !== undefined);
  const fewest = found.reduce((least, { badCells }) => Math.min(least, badCells), Number.POSITIVE_INFINITY);
  const fits = found.filter(({ badCells }) => badCells === fewest);
  return fits.length === 0 ? undefined : { cells, fits };
}

function fitMoments(column: DateColumn): FittingForms {
  const cells = distinctCells(column);
  const distinct = [...new Set(column.values)].filter((value) => !Number.isNaN(value));
  return { cells, fits: [{ form: momentsForm, milliseconds: distinct, badCells: 0 }] };
}

/** Whether the first number could be a date: most columns of numbers need no further look. */
function mayBeDates(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return first !== undefined && dateForms.some(({ read }) => read(String(first)) !== undefined);
}

function fitForm(form: KnownForm, column: Column, cells: DistinctCells): FormFit | undefined {
  const tolerated = column.kind === 'number' ? 0 : toleratedBadCells(cells.present);
  const milliseconds: number[] = [];
  const texts: string[] = [];
  let badCells = 0;
  for (const [index, text] of cells.texts.entries()) {
    const moment = form.read(text);
    milliseconds.push(moment?.milliseconds ?? Number.NaN);
    if (moment !== undefined) texts.push(text);
    else badCells += cells.counts[index] as number;
    if (badCells > tolerated) return undefined;
  }
  if (texts.length <= cells.texts.length - texts.length) return undefined;
  const facts = {
    name: column.name,
    present: cells.present,
    texts,
    milliseconds: milliseconds.filter((value) => !Number.isNaN(value)),
  };
  return form.isLikely(facts) ? { form, milliseconds, badCells } : undefined;
}
