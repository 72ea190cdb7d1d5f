import type { DateFeature, TimeFeature } from '../describe/dataset.ts';
import { dateFormOf } from '../describe/dates/date-forms.ts';

/** A date becomes points on circles, so that December lies next to January; nothing is learned from the rows. */
export interface DateEncoding {
  readonly kind: 'date';
  readonly circles: readonly Circle[];
}

type Circle = 'month' | 'weekday' | 'hour';

/** The circles that a feature has a place on: a month alone has no weekday, a time of day no month. */
export function dateEncoding(feature: DateFeature | TimeFeature): DateEncoding {
  if (feature.kind === 'time') return { kind: 'date', circles: ['hour'] };
  if (dateFormOf(feature.dateForm).gives === 'month') return { kind: 'date', circles: ['month'] };
  return { kind: 'date', circles: feature.hasTime ? ['month', 'weekday', 'hour'] : ['month', 'weekday'] };
}

/**
 * The angle of a moment on a circle, in radians.
 *
 * @param milliseconds since 1970, or since midnight
 */
export function angle(circle: Circle, milliseconds: number): number {
  const date = new Date(milliseconds);
  if (circle === 'month') return (2 * Math.PI * date.getUTCMonth()) / 12;
  const daysAfterMonday = (date.getUTCDay() + 6) % 7;
  if (circle === 'weekday') return (2 * Math.PI * daysAfterMonday) / 7;
  return (2 * Math.PI * (date.getUTCHours() + date.getUTCMinutes() / 60)) / 24;
}
