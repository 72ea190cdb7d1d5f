const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A day that no reader takes for another.
 *
 * @param milliseconds since 1970
 * @example dateInWords(Date.UTC(2018, 6, 28)) // '28 July 2018'
 */
export function dateInWords(milliseconds: number): string {
  return `${new Date(milliseconds).getUTCDate()} ${monthInWords(milliseconds)}`;
}

/** A month and its year: July 2018. */
export function monthInWords(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
