/**
 * The rows of a sample: of each class, as many as its quota says, those with the smallest hashes. Of equal hashes, the
 * earlier row is taken.
 *
 * @param hashes one a row
 * @param classes the class of each row, an index into `counts`
 * @param counts how many rows of each class to take; all where there are fewer
 * @returns indices, ascending
 */
export function smallestHashes(
  hashes: Float64Array,
  classes: ArrayLike<number>,
  counts: readonly number[],
): Int32Array {
  const sorted = sortedByClass(hashes, classes, counts.length);
  const cuts = counts.map(
    (count, code) => (sorted[code] as Float64Array)[count - 1] ?? (count > 0 ? Number.POSITIVE_INFINITY : -1),
  );
  const below = counts.map((_, code) =>
    (sorted[code] as Float64Array).findIndex((hash) => hash >= (cuts[code] as number)),
  );
  const atCut = counts.map((count, code) => count - (below[code] === -1 ? 0 : (below[code] as number)));
  const chosen: number[] = [];
  hashes.forEach((hash, row) => {
    const code = classes[row] as number;
    const cut = cuts[code] as number;
    if (hash > cut) return;
    if (hash === cut) {
      if ((atCut[code] as number) <= 0) return;
      atCut[code] = (atCut[code] as number) - 1;
    }
    chosen.push(row);
  });
  return Int32Array.from(chosen);
}

/** The hashes of each class, ascending. */
function sortedByClass(hashes: Float64Array, classes: ArrayLike<number>, classCount: number): Float64Array[] {
  const sizes = new Array<number>(classCount).fill(0);
  for (let row = 0; row < hashes.length; row++) {
    const code = classes[row] as number;
    sizes[code] = (sizes[code] as number) + 1;
  }
  const lists = sizes.map((size) => new Float64Array(size));
  const filled = new Array<number>(classCount).fill(0);
  hashes.forEach((hash, row) => {
    const code = classes[row] as number;
    const at = filled[code] as number;
    (lists[code] as Float64Array)[at] = hash;
    filled[code] = at + 1;
  });
  return lists.map((list) => list.sort());
}
