/** The words of a column's name: `orderDate`, `order_date` and `Order date` are all order and date. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

/** The end of words that say so whatever stands beside them: date, orderdate, datetime, timestamp. */
const clearEnding = /(?:(?<!candi|man|vali)date|time|stamp)$/;

const dateWords = new Set(
  (
    'dates day days month months period week at when since until ts epoch unix dt dttm ymd yyyymm yyyymmdd created ' +
    'updated modified joined born birth birthday dob start started begin began end ended opened closed issued expires ' +
    'expiry due posted published registered purchased ordered delivered shipped visited measured observed recorded ' +
    'sampled logged seen datum fecha'
  ).split(' '),
);

const durationWords = new Set(
  (
    'duration durations elapsed length runtime runtimes playtime lap laps pace split delay delays wait waiting waited ' +
    'spent taken lasted latency uptime downtime lifetime overtime'
  ).split(' '),
);

const otherWords = new Set(
  (
    'id ids key code number numbers num no nr phone tel mobile fax account iban ean upc isbn barcode sku serial part ' +
    'zip postcode invoice version release build firmware revision ip income salary revenue profit sales price cost ' +
    'amount value total budget balance gdp cap population people count views users'
  ).split(' '),
);

/** Whether a name speaks of a moment, as `created_at`, `orderDate` and `timestamp` do, but `week_no` does not. */
export function isDateName(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => clearEnding.test(word))) return true;
  return words.some((word) => dateWords.has(word)) && !isOtherName(name);
}

/** Whether a name speaks of a length of time, as `duration` and `time_taken` do. */
export function isDurationName(name: string): boolean {
  return wordsOf(name).some((word) => durationWords.has(word));
}

/** Whether a name speaks of what is no moment: an id, a code, a version, an amount of something. */
export function isOtherName(name: string): boolean {
  return wordsOf(name).some((word) => otherWords.has(word));
}
