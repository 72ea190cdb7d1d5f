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

type Evidence = (fit: FormFit, rivals: readonly FormFit[], ofRow: Int32Array) => boolean;

/** In this order; the first that speaks for one form only decides. */
const evidence: readonly (readonly [OrderReason, Evidence])[] = [
  ['steps', ({ milliseconds }) => hasEqualSteps(milliseconds)],
  ['day-of-month', ({ milliseconds }) => hasOneDayOfMonth(milliseconds)],
  ['row-order', ({ milliseconds }, _, ofRow) => isInOrder(milliseconds, ofRow)],
  ['years', isOfFewerYears],
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
  const [found, reason] = decide(all, cells.ofRow, asked, ofOthers);
  return { fit: found, rival: all.find((fit) => fit !== found), reason };
}

function decide(
  all: readonly FormFit[],
  ofRow: Int32Array,
  asked: DayOrder | undefined,
  ofOthers: DayOrder | undefined,
): readonly [FormFit, OrderReason] {
  const ordered = (order: DayOrder | undefined) => all.find(({ form }) => form.order === order);
  const askedFor = asked === undefined ? undefined : ordered(asked);
  if (askedFor !== undefined) return [askedFor, 'asked'];
  for (const [reason, speaks] of evidence) {
    const [found, ...more] = all.filter((fit) => speaks(fit, all, ofRow));
    if (found !== undefined && more.length === 0) return [found, reason];
  }
  const likeOthers = ofOthers === undefined ? undefined : ordered(ofOthers);
  return likeOthers === undefined ? [all[0] as FormFit, 'custom'] : [likeOthers, 'other-columns'];
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

/** Days taken for years are up to thirty years apart; only forms with the year elsewhere can be told so. */
function isOfFewerYears(fit: FormFit, rivals: readonly FormFit[]): boolean {
  const isYearFirst = ({ form }: FormFit) => form.order === 'ymd';
  return rivals
    .filter((rival) => isYearFirst(rival) !== isYearFirst(fit))
    .every((rival) => isMuchNarrower(fit.milliseconds, rival.milliseconds));
}
