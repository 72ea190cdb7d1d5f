import type { Matrix } from '../../encode/matrix.ts';
import type { BinnedColumn, BinnedNumber } from './binned-columns.ts';
import type { Booster } from './booster.ts';
import { asFilled, type Forest } from './forest.ts';

/** Trees over bins as trees over encoded rows. */
export function toForest(
  { start, trees }: Pick<Booster, 'start' | 'trees'>,
  columns: readonly BinnedColumn[],
  features: Matrix,
): Forest {
  const roots: number[] = [];
  const asked: number[] = [];
  const numbers: number[] = [];
  const left: number[] = [];
  const sets: number[] = [];
  const missing: number[] = [];
  for (const { nodes } of trees) {
    const root = asked.length;
    roots.push(root);
    for (const node of nodes) {
      if ('value' in node) {
        asked.push(-1);
        numbers.push(node.value);
        left.push(0);
        missing.push(asFilled);
        continue;
      }
      const column = columns[node.column] as BinnedColumn;
      left.push(root + node.left);
      if (column.kind === 'number') {
        asked.push(column.column);
        numbers.push(thresholdOf(column, node.goesLeft));
        missing.push(column.hasMissing ? (node.goesLeft.at(-1) as number) : asFilled);
      } else {
        asked.push(features.columns + column.category);
        numbers.push(sets.length);
        sets.push(...node.goesLeft);
        missing.push(asFilled);
      }
    }
  }
  return {
    start,
    roots: Int32Array.from(roots),
    features: Int32Array.from(asked),
    numbers: Float64Array.from(numbers),
    left: Int32Array.from(left),
    sets: Uint8Array.from(sets),
    missing: Int8Array.from(missing),
    categories: (features.categories ?? []).map(({ first, count }) => ({ first, count })),
    columns: features.columns,
  };
}

/** The most that goes left: all numbers do where missing cells alone go right. */
function thresholdOf({ edges }: BinnedNumber, goesLeft: Uint8Array): number {
  const cut = goesLeft.subarray(0, edges.length + 1).lastIndexOf(1);
  return edges[cut] ?? Number.MAX_VALUE;
}
