import type { FittingForms, FormFit } from './fitting-forms.ts';
import type { DayOrder } from './form-definition.ts';
import { hasEqualSteps, hasOneDayOfMonth, isInOrder, isMuchNarrower } from './order-evidence.ts';

/** Why one order of day, month and year was taken and not another. */
export type OrderReason =
  | 'asked'
  | 'steps'
  | 'day-of-month'
  | 'row-order'
  | 'years'
  | 'other-columns'
  | 'custom';

/** The form that is taken, and of the others in which the cells would be different dates, the likeliest. */
export interface OrderChoice {
  readonly fit: FormFit;
  /** Undefined where no other order fits. */
  readonly rival: FormFit | undefined;
  readonly reason: OrderReason | undefined;
}

type Evidence = (fit: FormFit, ofRow: Int32Array) => boolean;

/** In this order; the first that speaks for one form only decides. */
const evidence: readonly (readonly [OrderReason, Evidence])[] = [
  ['steps', ({ milliseconds }) => hasEqualSteps(milliseconds)],
  ['day-of-month', ({ milliseconds }) => hasOneDayOfMonth(milliseconds)],
  ['row-order', ({ milliseconds }, ofRow) => isInOrder(milliseconds, ofRow)],
];

/**
 * Chooses among the forms that fit a column. Where day, month or year could be in several places, what was asked for
 * decides, else what the dates show, else the order of other columns, and else what is usual.
 *
 * @param asked the order that the user asked for
 * @param ofOthers the one order that other columns show
 */
export function chooseOrder(
  { cells, fits }: FittingForms,
  asked: DayOrder | undefined,
  ofOthers: DayOrder | undefined,
): OrderChoice {
  const [first, ...others] = fits as [FormFit, ...FormFit[]];
  const rivals = first.form.order === undefined ? [] : others.filter((fit) => isOtherDate(first, fit));
  if (rivals.length === 0) return { fit: first, rival: undefined, reason: undefined };
  const all = [first, ...rivals];
  const likely = all.filter((fit) => !all.some((rival) => isOfFewerYears(rival, fit)));
  const [found, reason] = decide(all, likely, cells.ofRow, asked, ofOthers);
  return { fit: found, rival: [...likely, ...all].find((fit) => fit !== found), reason };
}

function decide(
  all: readonly FormFit[],
  likely: readonly FormFit[],
  ofRow: Int32Array,
  asked: DayOrder | undefined,
  ofOthers: DayOrder | undefined,
): readonly [FormFit, OrderReason] {
  const askedFor = asked && all.find(({ form }) => form.order === asked);
  if (askedFor !== undefined) return [askedFor, 'asked'];
  const [first, second] = likely as [FormFit, ...FormFit[]];
  if (second === undefined) return [first, 'years'];
  for (const [reason, speaks] of evidence) {
    const [found, ...more] = likely.filter((fit) => speaks(fit, ofRow));
    if (found !== undefined && more.length === 0) return [found, reason];
  }
  const likeOthers = ofOthers && likely.find(({ form }) => form.order === ofOthers);
  return likeOthers === undefined ? [first, 'custom'] : [likeOthers, 'other-columns'];
}

/** Whether any cell would be another date. */
function isOtherDate(fit: FormFit, other: FormFit): boolean {
  const { order } = other.form;
  return (
    order !== undefined && fit.milliseconds.some((value, index) => isOther(value, other.milliseconds[index]))
  );
}

/** Whether a cell that is a date in both of two forms is not the same one. */
export function isOther(date: number, other: number | undefined): boolean {
  return other !== undefined && !Number.isNaN(date) && !Number.isNaN(other) && date !== other;
}

/** Whether another form has the year elsewhere, and dates so near that days must be taken for years in this one's. */
function isOfFewerYears(other: FormFit, fit: FormFit): boolean {
  const isYearFirst = ({ form }: FormFit) => form.order === 'ymd';
  return isYearFirst(other) !== isYearFirst(fit) && isMuchNarrower(other.milliseconds, fit.milliseconds);
}
