import type { BinnedColumn } from './binned-columns.ts';
import { type HistogramLayout, perBin } from './histogram.ts';

/** The sums of a node. */
export interface NodeSums {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

/** The best way to part a node. */
export interface HistogramSplit {
  readonly gain: number;
  /** Which of the binned columns. */
  readonly column: number;
  /** Whether the rows of each bin go left. */
  readonly goesLeft: Uint8Array;
  readonly left: NodeSums;
  readonly right: NodeSums;
}

/** scikit-learn's defaults: a leaf has so many rows, and so large a second derivative. */
const fewestRows = 20;
const leastHessian = 1e-3;
/** Levels of fewer rows are not told apart from those that training did not meet, and a level's average is damped by as many. */
const fewestOfLevel = 10;

/** A split while others are still looked at: rows of the bins up to and with the cut go left. */
interface FoundSplit {
  readonly column: number;
  readonly bins: Uint8Array;
  readonly cut: number;
  readonly left: NodeSums;
}

/**
 * The split of the largest gain: the loss falls by half of it, as far as its second-order expansion is right (Friedman,
 * 2001; Chen and Guestrin, 2016). Levels of a category are sorted by their mean gradient first: one cut through that order is the best of
 * all partitions (Fisher, 1958).
 *
 * @returns null where no split gains anything
 */
export function findSplit(
  columns: readonly BinnedColumn[],
  { offsets }: HistogramLayout,
  histogram: Float64Array,
  node: NodeSums,
): HistogramSplit | null {
  let gain = 0;
  let found: FoundSplit | null = null;
  const whole = node.gradient ** 2 / node.hessian;
  for (const [column, binned] of columns.entries()) {
    const offset = offsets[column] as number;
    const bins =
      binned.kind === 'number'
        ? places.subarray(0, binned.binCount)
        : levelsByMean(histogram, offset, binned.binCount);
    let gradient = 0;
    let hessian = 0;
    let count = 0;
    for (let cut = 0; cut < bins.length; cut++) {
      const place = offset + perBin * (bins[cut] as number);
      const inBin = histogram[place + 2] as number;
      if (inBin === 0) continue;
      gradient += histogram[place] as number;
      hessian += histogram[place + 1] as number;
      count += inBin;
      if (count < fewestRows || hessian < leastHessian) continue;
      const rest = node.hessian - hessian;
      if (node.count - count < fewestRows || rest < leastHessian) break;
      const gained = gradient ** 2 / hessian + (node.gradient - gradient) ** 2 / rest - whole;
      if (gained > gain) {
        gain = gained;
        found = { column, bins, cut, left: { gradient, hessian, count } };
      }
    }
  }
  return found === null ? null : describeSplit(found, gain, columns, node);
}

function describeSplit(
  found: FoundSplit,
  gain: number,
  columns: readonly BinnedColumn[],
  node: NodeSums,
): HistogramSplit {
  const { column, bins, cut, left } = found;
  const goesLeft = new Uint8Array((columns[column] as BinnedColumn).binCount);
  for (const bin of bins.subarray(0, cut + 1)) goesLeft[bin] = 1;
  const right = {
    gradient: node.gradient - left.gradient,
    hessian: node.hessian - left.hessian,
    count: node.count - left.count,
  };
  return { gain, column, goesLeft, left, right };
}

const places = Uint8Array.from({ length: 256 }, (_, place) => place);

function levelsByMean(histogram: Float64Array, offset: number, binCount: number): Uint8Array {
  const meanOf = (bin: number): number => {
    const place = offset + perBin * bin;
    return (histogram[place] as number) / ((histogram[place + 1] as number) + fewestOfLevel);
  };
  return places
    .subarray(0, binCount)
    .filter((bin) => (histogram[offset + perBin * bin + 2] as number) >= fewestOfLevel)
    .sort((a, b) => meanOf(a) - meanOf(b) || a - b);
}
