/** A date becomes points on circles, so that December lies next to January; nothing is learned from the rows. */
export interface DateEncoding {
  readonly kind: 'date';
  readonly circles: readonly Circle[];
}

type Circle = 'month' | 'weekday' | 'hour';

export function dateEncoding(hasTime: boolean): DateEncoding {
  return { kind: 'date', circles: hasTime ? ['month', 'weekday', 'hour'] : ['month', 'weekday'] };
}

/**
 * The angle of a moment on a circle, in radians.
 *
 * @param milliseconds since 1970 UTC
 */
export function angle(circle: Circle, milliseconds: number): number {
  const date = new Date(milliseconds);
  if (circle === 'month') return (2 * Math.PI * date.getUTCMonth()) / 12;
  const daysAfterMonday = (date.getUTCDay() + 6) % 7;
  if (circle === 'weekday') return (2 * Math.PI * daysAfterMonday) / 7;
  return (2 * Math.PI * (date.getUTCHours() + date.getUTCMinutes() / 60)) / 24;
}
