/** Numbers of a bin: the sums of its rows' first and second derivatives, and how many they are. */
export const perBin = 3;

/** A column whose values stand in bins. */
export interface BinnedCells {
  /** Those of numbers stand in order, and first among the columns. */
  readonly kind: 'number' | 'category';
  /** One a row. */
  readonly bins: Uint8Array;
  readonly binCount: number;
  /** Whether the last bin is of cells that were missing. */
  readonly hasMissing: boolean;
}

/** The sums of a node. */
export interface NodeSums {
  readonly gradient: number;
  readonly hessian: number;
  readonly count: number;
}

/** What a leaf has at least. */
export interface LeafLimits {
  readonly fewestRows: number;
  readonly leastHessian: number;
}

/** Where the bins of each column begin in a histogram, and how many numbers it has. */
export interface HistogramLayout {
  readonly offsets: readonly number[];
  readonly length: number;
}

export function layOut(columns: readonly BinnedCells[]): HistogramLayout {
  const offsets: number[] = [];
  let length = 0;
  for (const { binCount } of columns) {
    offsets.push(length);
    length += binCount * perBin;
  }
  return { offsets, length };
}
