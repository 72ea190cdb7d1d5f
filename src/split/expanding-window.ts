import type { Split } from './split.ts';

/**
 * Splits rows that stand in time: they are cut into `folds` + 1 blocks, and each block but the first is predicted from
 * all the blocks before it, so that no model learns from the future (forward chaining; Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, 2021, 5.10). Rows with the same moment are not parted where that can be helped.
 *
 * @param moments one a row, every one finite
 * @throws RangeError when fewer distinct moments than blocks leave one of them empty
 */
export function expandingWindow(moments: Float64Array, folds: number): Split[] {
  const ordered = Int32Array.from(moments.keys()).sort(
    (a, b) => (moments[a] as number) - (moments[b] as number) || a - b,
  );
  const ends = Array.from({ length: folds + 1 }, (_, block) =>
    firstOfMoment(ordered, moments, Math.round(((block + 1) * ordered.length) / (folds + 1))),
  );
  return ends.slice(0, -1).map((end, fold) => {
    const split = { train: ordered.slice(0, end).sort(), test: ordered.slice(end, ends[fold + 1]).sort() };
    if (split.train.length === 0 || split.test.length === 0) {
      throw new RangeError(`too few different moments for ${folds + 1} blocks`);
    }
    return split;
  });
}

/** The position where the moment that spans a cut begins; the end stays the end. */
function firstOfMoment(ordered: Int32Array, moments: Float64Array, cut: number): number {
  const momentAt = (position: number) => moments[ordered[position] as number];
  let position = cut;
  while (position > 0 && position < ordered.length && momentAt(position) === momentAt(position - 1))
    position--;
  return position;
}
