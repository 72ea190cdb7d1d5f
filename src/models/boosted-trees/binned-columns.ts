import { bisectLeft } from 'd3-array';
import type { CategoryColumns, Matrix } from '../../encode/matrix.ts';
import { distinctSorted } from '../../statistics/sorted-numbers.ts';
import type { BinnedCells } from './kernel/histogram.ts';

/** What a split may ask about, its values in bins. */
export type BinnedColumn = BinnedNumber | BinnedCategory;

export interface BinnedNumber extends BinnedCells {
  readonly kind: 'number';
  /** The encoded column. */
  readonly column: number;
  /** Bin b holds what is at most edge b and more than the edge before; where cells were missing, the last bin holds them. */
  readonly edges: Float64Array;
}

/** A category as one column: bin 0 is none of its levels, bin b + 1 its level b. */
export interface BinnedCategory extends BinnedCells {
  readonly kind: 'category';
  /** Its place among the categories. */
  readonly category: number;
}

/** A bin has a byte, and missing cells have one of their own. */
const mostBins = 255;

/**
 * Sorts the numbers of each column into 255 bins at most, of about equally many rows where they are more (as LightGBM
 * does; Ke and others, 2017); a category stays one column.
 */
export function binColumns(features: Matrix): BinnedColumn[] {
  const { columns, categories = [] } = features;
  const isOfCategory = new Uint8Array(columns);
  for (const { first, count } of categories) isOfCategory.fill(1, first, first + count);
  const numbers = [...isOfCategory.keys()].filter((column) => isOfCategory[column] === 0);
  return [
    ...numbers.map((column) => binNumbers(features, column)),
    ...categories.map((of, category): BinnedCategory => binCategory(of, category)),
  ];
}

function binNumbers({ rows, columns, values, missing = [] }: Matrix, column: number): BinnedNumber {
  const flags = missing.find((cells) => cells.column === column)?.flags;
  const cells = new Float64Array(rows);
  let present = 0;
  for (let row = 0; row < rows; row++) {
    if (flags?.[row] !== 1) cells[present++] = values[row * columns + column] as number;
  }
  const edges = edgesOf(cells.subarray(0, present));
  const bins = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    bins[row] =
      flags?.[row] === 1 ? edges.length + 1 : bisectLeft(edges, values[row * columns + column] as number);
  }
  const hasMissing = flags !== undefined;
  return { kind: 'number', column, edges, bins, binCount: edges.length + (hasMissing ? 2 : 1), hasMissing };
}

function binCategory({ codes, count }: CategoryColumns, category: number): BinnedCategory {
  return {
    kind: 'category',
    category,
    bins: Uint8Array.from(codes, (code) => code + 1),
    binCount: count + 1,
    hasMissing: false,
  };
}

/** Half-way between neighbouring distinct numbers, or where these are too many, near the quantiles. */
function edgesOf(cells: Float64Array): Float64Array {
  const sorted = cells.toSorted();
  const distinct = distinctSorted(sorted);
  if (distinct.length <= mostBins) {
    return distinct.subarray(1).map((cell, at) => between(distinct[at] as number, cell));
  }
  const edges = new Set<number>();
  for (let bin = 1; bin < mostBins; bin++) {
    const cell = sorted[Math.floor((bin * sorted.length) / mostBins)] as number;
    const place = bisectLeft(distinct, cell);
    if (place > 0) edges.add(between(distinct[place - 1] as number, cell));
  }
  return Float64Array.from(edges);
}

/** Half-way, but below the larger where rounding leaves no number in between. */
function between(low: number, high: number): number {
  const middle = low + (high - low) / 2;
  return middle < high ? middle : low;
}
