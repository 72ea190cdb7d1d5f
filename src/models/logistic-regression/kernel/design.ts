import type { CategoryColumns, Matrix } from '../../../encode/matrix.ts';

/** Rows to fit a regression to. */
export interface Design {
  readonly features: Matrix;
  /** Whether a last column of ones belongs to them, which is not stored. */
  readonly hasConstant: boolean;
}

/** Where the kernel has its columns: those of numbers first, then those of categories. */
export interface ColumnPlaces {
  /** The columns of numbers, an added constant last. */
  readonly dense: readonly number[];
  readonly categories: readonly CategoryColumns[];
  /** One a column, the constant included: its place in the kernel. */
  readonly ofColumn: Int32Array;
}

export function columnsOf({ features, hasConstant }: Design): number {
  return features.columns + (hasConstant ? 1 : 0);
}

export function placeColumns(design: Design): ColumnPlaces {
  const { categories = [] } = design.features;
  const columns = Array.from({ length: columnsOf(design) }, (_, column) => column);
  const isLevel = (column: number): boolean =>
    categories.some(({ first, count }) => column >= first && column < first + count);
  const inPlace = [...columns.filter((column) => !isLevel(column)), ...columns.filter(isLevel)];
  const ofColumn = new Int32Array(columns.length);
  inPlace.forEach((column, place) => {
    ofColumn[column] = place;
  });
  return { dense: columns.filter((column) => !isLevel(column)), categories, ofColumn };
}
