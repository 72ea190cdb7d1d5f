/** A time of day as a clock shows it. */
export interface TimeOfDay {
  /** Whole seconds since midnight, in milliseconds. */
  readonly milliseconds: number;
  /** What the cell has beyond whole seconds, in milliseconds. */
  readonly fraction: number;
  /** How far the clock was ahead of UTC, in minutes; undefined where the cell does not say. */
  readonly offsetMinutes: number | undefined;
  /** Whether it is written with AM or PM. */
  readonly isTwelveHour: boolean;
}

const clock = String.raw`(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?`;
const half = String.raw`(?: ?([ap])\.?m\.?)?`;
const zone = String.raw`(?: ?(Z|[A-Z]{2,3}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)(?: ?\[[\w/+-]+\]| ?\([\w ]+\))?)?`;
const pattern = new RegExp(`^${clock}${half}${zone}$`, 'i');

/** The zones that RFC 2822 gives a meaning, in hours ahead of UTC; other abbreviations mean several. */
const hoursOfZone: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
};

/**
 * Reads a time of day: 15:45, 15:45:10.25, 15, 3:45 PM, 3 pm, 15:45+02:00, 15:45Z, 15:45 GMT. 24:00 is the end of a day.
 *
 * @returns undefined where the text is something else, or no clock shows it
 */
export function readTimeOfDay(text: string): TimeOfDay | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const hour = hourOf(Number(found[1]), found[5]);
  const [minute, second] = [Number(found[2] ?? 0), Number(found[3] ?? 0)];
  const offsetMinutes = found[6] === undefined ? undefined : offsetOf(found[6].toUpperCase());
  const exists = (hour < 24 || (hour === 24 && minute === 0 && second === 0)) && minute < 60 && second < 60;
  if (!exists || Number.isNaN(offsetMinutes)) return undefined;
  return {
    milliseconds: ((hour * 60 + minute) * 60 + second) * 1000,
    fraction: found[4] === undefined ? 0 : Number(`0.${found[4]}`) * 1000,
    offsetMinutes,
    isTwelveHour: found[5] !== undefined,
  };
}

/** The hour from 0 on; NaN where no clock with AM and PM shows it. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes ahead of UTC; NaN where the zone is not known. */
function offsetOf(zoneText: string): number {
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zoneText);
  if (found === null) return (hoursOfZone[zoneText] ?? Number.NaN) * 60;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60) return Number.NaN;
  return found[1] === '-' ? -minutes : minutes;
}
