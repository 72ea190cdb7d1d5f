import type { Column } from '../../sources/contract/table.ts';
import { chooseOrder, type OrderChoice } from './choose-order.ts';
import type { DistinctCells } from './distinct-cells.ts';
import { type FittingForms, fittingForms } from './fitting-forms.ts';
import type { DayOrder } from './form-definition.ts';

/** How a column of dates, times of day or durations is read. */
export interface DateReading extends OrderChoice {
  readonly cells: DistinctCells;
  /** The order that was asked for, where the cells allow another one only. */
  readonly refused: DayOrder | undefined;
}

/**
 * Decides how each column's dates are read, from all of its cells, and where those leave open which number is the day,
 * from the other columns.
 *
 * @param dayFirst whether the day comes before the month where either could, as the user has it
 * @returns one a column, undefined where it holds no dates, times or durations
 */
export function settleDates(
  columns: readonly Column[],
  dayFirst: boolean | undefined,
): (DateReading | undefined)[] {
  const asked = dayFirst === undefined ? undefined : dayFirst ? 'dmy' : 'mdy';
  const fitting = columns.map(fittingForms);
  const alone = fitting.map((found) => found && chooseOrder(found, asked, undefined));
  const common = commonOrder(alone);
  return fitting.map((found) => found && readingOf(found, asked, common));
}

function readingOf(
  found: FittingForms,
  asked: DayOrder | undefined,
  common: DayOrder | undefined,
): DateReading {
  const choice = chooseOrder(found, asked, common);
  const isPossible = found.fits.some(({ form }) => form.order === asked);
  const isRefused = isDayOrMonthFirst(choice.fit.form.order) && !isPossible;
  return { ...choice, cells: found.cells, refused: isRefused ? asked : undefined };
}

/** The order in which every column that leaves no doubt has day and month. */
function commonOrder(choices: readonly (OrderChoice | undefined)[]): DayOrder | undefined {
  const sure = choices.map((choice) => (choice?.reason === 'custom' ? undefined : choice?.fit.form.order));
  const orders = new Set(sure.filter(isDayOrMonthFirst));
  return orders.size === 1 ? [...orders][0] : undefined;
}

function isDayOrMonthFirst(order: DayOrder | undefined): boolean {
  return order === 'dmy' || order === 'mdy';
}
