import { bisectLeft } from 'd3-array';
import type { CategoryColumns, Matrix } from '../../encode/matrix.ts';

/** What a split may ask about, its values in bins. */
export type BinnedColumn = BinnedNumber | BinnedCategory;

interface Binned {
  /** One a row. */
  readonly bins: Uint8Array;
  readonly binCount: number;
}

export interface BinnedNumber extends Binned {
  readonly kind: 'number';
  /** The encoded column. */
  readonly column: number;
  /** Bin b holds what is at most edge b and more than the edge before. */
  readonly edges: Float64Array;
}

/** A category as one column: bin 0 is none of its levels, bin b + 1 its level b. */
export interface BinnedCategory extends Binned {
  readonly kind: 'category';
  /** Its place among the categories. */
  readonly category: number;
}

/** A bin has a byte. */
const mostBins = 255;

/**
 * Sorts the numbers of each column into 255 bins at most, of about equally many rows where they are more (as LightGBM
 * does; Ke and others, 2017); a category stays one column.
 */
export function binColumns(features: Matrix): BinnedColumn[] {
  const { rows, columns, values, categories = [] } = features;
  const isOfCategory = new Uint8Array(columns);
  for (const { first, count } of categories) isOfCategory.fill(1, first, first + count);
  const numbers = [...isOfCategory.keys()].filter((column) => isOfCategory[column] === 0);
  return [
    ...numbers.map((column): BinnedNumber => {
      const cells = Float64Array.from({ length: rows }, (_, row) => values[row * columns + column] as number);
      const edges = edgesOf(cells);
      const bins = Uint8Array.from(cells, (cell) => bisectLeft(edges, cell));
      return { kind: 'number', column, edges, bins, binCount: edges.length + 1 };
    }),
    ...categories.map((of, category): BinnedCategory => binCategory(of, category)),
  ];
}

function binCategory({ codes, count }: CategoryColumns, category: number): BinnedCategory {
  return {
    kind: 'category',
    category,
    bins: Uint8Array.from(codes, (code) => code + 1),
    binCount: count + 1,
  };
}

/** Half-way between neighbouring distinct numbers, or where these are too many, near the quantiles. */
function edgesOf(cells: Float64Array): Float64Array {
  const sorted = cells.toSorted();
  const distinct = sorted.filter((cell, at) => at === 0 || cell !== sorted[at - 1]);
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
