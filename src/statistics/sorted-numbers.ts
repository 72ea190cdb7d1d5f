/** The different ones of sorted numbers, in their order. A loop, as `filter` takes thirty times as long for a typed array. */
export function distinctSorted(sorted: Float64Array): Float64Array<ArrayBuffer> {
  const distinct = new Float64Array(sorted.length);
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) distinct[count++] = sorted[at] as number;
  }
  return distinct.slice(0, count);
}

/** Whether two of sorted numbers are alike. */
export function hasTwins(sorted: Float64Array): boolean {
  for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) return true;
  return false;
}
