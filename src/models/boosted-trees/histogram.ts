import type { BinnedColumn } from './binned-columns.ts';

/** Numbers of a bin: the sums of its rows' first and second derivatives, and how many they are. */
export const perBin = 3;

/** Where the bins of each column begin, and how many there are of all. */
export interface HistogramLayout {
  readonly offsets: readonly number[];
  readonly length: number;
}

export function layOut(columns: readonly BinnedColumn[]): HistogramLayout {
  const offsets: number[] = [];
  let length = 0;
  for (const { binCount } of columns) {
    offsets.push(length);
    length += binCount * perBin;
  }
  return { offsets, length };
}

/** Sums up the derivatives of a node's rows by the bins of every column. */
export function fillHistogram(
  columns: readonly BinnedColumn[],
  { offsets }: HistogramLayout,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  histogram: Float64Array,
): void {
  histogram.fill(0);
  columns.forEach(({ bins }, index) => {
    const offset = offsets[index] as number;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const place = offset + perBin * (bins[row] as number);
      histogram[place] = (histogram[place] as number) + (gradients[row] as number);
      histogram[place + 1] = (histogram[place + 1] as number) + (hessians[row] as number);
      histogram[place + 2] = (histogram[place + 2] as number) + 1;
    }
  });
}

/** What is left of a node's sums without those of one child: those of the other. */
export function subtractHistogram(parent: Float64Array, child: Float64Array): void {
  for (let at = 0; at < parent.length; at++) parent[at] = (parent[at] as number) - (child[at] as number);
}
