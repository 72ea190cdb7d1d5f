/** A unit that a time can be given in. */
export type TimeUnit = 'ns' | 'us' | 'ms' | 's' | 'min';

const nanoseconds: Readonly<Record<TimeUnit, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9, min: 60e9 };

/** The units, shortest first. */
export const timeUnits = Object.keys(nanoseconds) as readonly TimeUnit[];

/** Reads a unit as people write it: the micro sign and the Greek letter both mean `us`; null for anything else. */
export function readTimeUnit(text: string): TimeUnit | null {
  const unit = text.replace(/^[µμ]/, 'u');
  return timeUnits.find((candidate) => candidate === unit) ?? null;
}

/** How many of one unit make one of another. */
export function unitsPerUnit(from: TimeUnit, to: TimeUnit): number {
  return nanoseconds[from] / nanoseconds[to];
}
