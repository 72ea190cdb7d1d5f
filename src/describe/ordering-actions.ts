import type { Column } from '../sources/contract/table.ts';
import { counted } from '../text/counted.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action, Feature } from './dataset.ts';
import type { DateReading } from './dates/settle-dates.ts';
import { orderAction } from './order-action.ts';

/**
 * What the user should know of the column that orders the rows, where it holds dates.
 *
 * @param features what is learned from; where the column is one, how its dates are read was told with it
 */
export function orderingActions(
  { name }: Column,
  reading: DateReading | undefined,
  features: readonly Feature[],
): Action[] {
  if (reading === undefined) return [];
  const isTold = features.some((feature) => feature.name === name);
  const order = isTold ? undefined : orderAction(name, reading);
  return [...(order === undefined ? [] : [order]), ...mixedOffsets(name, reading)];
}

/** Moments of which some have an offset and others none: a clock without a place is taken for one of UTC. */
function mixedOffsets(name: string, { fit, cells }: DateReading): Action[] {
  const bare = cells.texts.flatMap((text, index) => {
    const moment = fit.form.read(text);
    return moment !== undefined && moment.offsetMinutes === undefined ? [index] : [];
  });
  const [first] = bare;
  if (first === undefined || bare.length === cells.texts.length) return [];
  const count = bare.reduce((sum, index) => sum + (cells.counts[index] as number), 0);
  const example = quoteValue(cells.texts[first] as string);
  return [
    {
      code: 'mixed-offsets',
      message: `the rows are ordered by ${quoteValue(name)}, of which ${counted(count, 'cell')} without an offset from UTC count as UTC, the first ${example}`,
    },
  ];
}
