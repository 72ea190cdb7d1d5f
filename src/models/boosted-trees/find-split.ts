import type { BinnedCategory, BinnedColumn } from './binned-columns.ts';
import { type LeafLimits, type NodeSums, perBin } from './kernel/histogram.ts';
import type { TreeKernel } from './kernel/tree-kernel.ts';

/** The best way to part a node. */
export interface HistogramSplit {
  readonly gain: number;
  /** Which of the binned columns. */
  readonly column: number;
  /** Of a category its levels in the order that was cut; of a number, whose bins are in order, undefined. */
  readonly bins: Uint8Array | undefined;
  /** The last place in that order that goes left. */
  readonly cut: number;
  /** Whether cells of a column of numbers that were missing do. */
  readonly missingGoLeft: boolean;
  readonly left: NodeSums;
}

/** scikit-learn's defaults. */
const leafLimits: LeafLimits = { fewestRows: 20, leastHessian: 1e-3 };
/** Levels of fewer rows are not told apart from those that training did not meet, and a level's average is damped by as many. */
const fewestOfLevel = 10;

/**
 * The split of the largest gain: the loss falls by half of it, as far as its second-order expansion is right (Friedman,
 * 2001; Chen and Guestrin, 2016). Levels of a category are sorted by their mean gradient first: one cut through that order is the best of
 * all partitions (Fisher, 1958).
 *
 * @param columns those of numbers first
 * @param place of the node's histogram
 * @returns null where no split gains anything
 */
export function findSplit(
  columns: readonly BinnedColumn[],
  kernel: TreeKernel,
  place: number,
  node: NodeSums,
): HistogramSplit | null {
  const cut = kernel.findCut(place, node, leafLimits);
  let best: HistogramSplit | null = cut === null ? null : { ...cut, bins: undefined };
  for (const [column, binned] of columns.entries()) {
    if (binned.kind === 'number') continue;
    const offset = kernel.layout.offsets[column] as number;
    const found = cutLevels(kernel.histogram(place), offset, binned, node, best?.gain ?? 0);
    if (found !== null) best = { ...found, column };
  }
  return best;
}

/** Which bins of a split's column have their rows go left. */
export function leftBins(
  { column, bins, cut, missingGoLeft }: HistogramSplit,
  columns: readonly BinnedColumn[],
): Uint8Array {
  const { binCount, hasMissing } = columns[column] as BinnedColumn;
  const goesLeft = new Uint8Array(binCount);
  if (hasMissing) goesLeft[binCount - 1] = Number(missingGoLeft);
  if (bins === undefined) return goesLeft.fill(1, 0, cut + 1);
  for (const bin of bins.subarray(0, cut + 1)) goesLeft[bin] = 1;
  return goesLeft;
}

/** The sums of the right rows. */
export function rightSums({ left }: HistogramSplit, node: NodeSums): NodeSums {
  return {
    gradient: node.gradient - left.gradient,
    hessian: node.hessian - left.hessian,
    count: node.count - left.count,
  };
}

/** The cut through a category's levels that gains most, and more than `gain`. */
function cutLevels(
  histogram: Float64Array,
  offset: number,
  { binCount }: BinnedCategory,
  node: NodeSums,
  gain: number,
): Omit<HistogramSplit, 'column'> | null {
  const { fewestRows, leastHessian } = leafLimits;
  const bins = levelsByMean(histogram, offset, binCount);
  const whole = node.gradient ** 2 / node.hessian;
  let found: Omit<HistogramSplit, 'column'> | null = null;
  let gradient = 0;
  let hessian = 0;
  let count = 0;
  for (let cut = 0; cut < bins.length; cut++) {
    const place = offset + perBin * (bins[cut] as number);
    gradient += histogram[place] as number;
    hessian += histogram[place + 1] as number;
    count += histogram[place + 2] as number;
    if (count < fewestRows || hessian < leastHessian) continue;
    const rest = node.hessian - hessian;
    if (node.count - count < fewestRows || rest < leastHessian) break;
    const gained = gradient ** 2 / hessian + (node.gradient - gradient) ** 2 / rest - whole;
    if (gained > (found?.gain ?? gain)) {
      found = { gain: gained, bins, cut, missingGoLeft: false, left: { gradient, hessian, count } };
    }
  }
  return found;
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
