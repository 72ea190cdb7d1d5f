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
  const sorted = counts.map((_, code) => hashes.filter((_hash, row) => classes[row] === code).sort());
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
