/** Fewer dates than this are at equal steps, or in order, by chance. */
const fewestDates = 5;

/** The different dates in ascending order. */
function sorted(milliseconds: readonly number[]): number[] {
  const dates = new Set(milliseconds.filter((value) => !Number.isNaN(value)));
  return [...dates].sort((a, b) => a - b);
}

/** Whether dates come at equal steps: each so many days, hours or seconds after the last, or so many months. */
export function hasEqualSteps(milliseconds: readonly number[]): boolean {
  const dates = sorted(milliseconds);
  if (dates.length < fewestDates) return false;
  const [firstDate] = dates as [number];
  const isMonthly = dates.every((date) => restOfMonth(date) === restOfMonth(firstDate));
  return areEqual(stepsOf(dates)) || (isMonthly && areEqual(stepsOf(dates.map(monthOf))));
}

/** Whether dates of several years are all the same day of a month, such as its first. */
export function hasOneDayOfMonth(milliseconds: readonly number[]): boolean {
  const dates = sorted(milliseconds).map((date) => new Date(date));
  const years = new Set(dates.map((date) => date.getUTCFullYear()));
  const days = new Set(dates.map((date) => date.getUTCDate()));
  return dates.length >= fewestDates && years.size > 1 && days.size === 1;
}

/**
 * Whether the dates only rise, or only fall, from row to row.
 *
 * @param ofRow which of the dates each row has, −1 for none
 */
export function isInOrder(milliseconds: readonly number[], ofRow: Int32Array): boolean {
  if (sorted(milliseconds).length < fewestDates) return false;
  let rises = true;
  let falls = true;
  let last = Number.NaN;
  for (const index of ofRow) {
    const date = milliseconds[index] ?? Number.NaN;
    if (Number.isNaN(date)) continue;
    if (date < last) rises = false;
    if (date > last) falls = false;
    if (!rises && !falls) return false;
    last = date;
  }
  return true;
}

/** A third of another's span is hardly an accident. */
const narrower = 1 / 3;

/** Whether dates lie in a span much shorter than other ones. */
export function isMuchNarrower(milliseconds: readonly number[], others: readonly number[]): boolean {
  return spanOf(milliseconds) < narrower * spanOf(others);
}

function spanOf(milliseconds: readonly number[]): number {
  const dates = sorted(milliseconds);
  return (dates.at(-1) ?? 0) - (dates[0] ?? 0);
}

function stepsOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => value - (values[index] as number));
}

function areEqual(steps: readonly number[]): boolean {
  return steps.every((step) => step === steps[0]);
}

/** The number of a date's month, counted through the years. */
function monthOf(milliseconds: number): number {
  const date = new Date(milliseconds);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

/** How far into its month a date lies, in milliseconds. */
function restOfMonth(milliseconds: number): number {
  const date = new Date(milliseconds);
  return milliseconds - Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}
