/**
 * Reorders rows from `start` to before `end` so that the one at `middle` is where sorting would put it, smaller ones stand
 * before it and larger ones after it (quickselect; Hoare, 1961).
 */
export function selectMiddle(
  rows: Int32Array,
  start: number,
  end: number,
  middle: number,
  numberOf: (row: number) => number,
): void {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const pivot = numberOf(rows[(low + high) >> 1] as number);
    let left = low;
    let right = high;
    while (left <= right) {
      while (numberOf(rows[left] as number) < pivot) left++;
      while (numberOf(rows[right] as number) > pivot) right--;
      if (left > right) break;
      const row = rows[left] as number;
      rows[left++] = rows[right] as number;
      rows[right--] = row;
    }
    if (middle <= right) high = right;
    else if (middle >= left) low = left;
    else return;
  }
}
