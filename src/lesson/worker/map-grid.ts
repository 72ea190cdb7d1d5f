import type { Feature } from '../../describe/dataset.ts';
import { type Encoding, encodeRows } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { MapView } from '../protocol.ts';

/** Points along an axis of a map. */
const pointsOfNumbers = 36;

/** Points of a map, encoded: every x with every y, all other features as the row has them. */
export interface MapGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly matrix: Matrix;
}

/**
 * The points of the decision map over two features.
 *
 * @param view its x and y count the features that models are shown
 */
export function mapGrid(features: readonly Feature[], encoding: Encoding, { x, y, row }: MapView): MapGrid {
  const xs = axisOf(features[x] as Feature);
  const ys = axisOf(features[y] as Feature);
  const count = xs.length * ys.length;
  const points = features.map((feature, index): Feature => {
    const valueAt = (point: number): number => {
      if (index === x) return xs[point % xs.length] as number;
      if (index === y) return ys[Math.floor(point / xs.length)] as number;
      return (feature.kind === 'category' ? feature.codes : feature.values)[row] as number;
    };
    if (feature.kind === 'category')
      return { ...feature, codes: Int32Array.from({ length: count }, (_, point) => valueAt(point)) };
    return { ...feature, values: Float64Array.from({ length: count }, (_, point) => valueAt(point)) };
  });
  const rows = Int32Array.from({ length: count }, (_, point) => point);
  return { xs, ys, matrix: encodeRows(points, encoding, rows) };
}

/** The shares of the rows below an axis and above it: a few far-off values would press all others into a corner. */
const beyond = 0.01;

/** The places along an axis: levels, or equal steps over the values that nearly all rows have. */
function axisOf(feature: Feature): number[] {
  if (feature.kind === 'category') return feature.levels.map((_, code) => code);
  if (feature.kind === 'yes/no') return [0, 1];
  const sorted = feature.values.filter((value) => !Number.isNaN(value)).sort();
  const [low, high] = rangeOf(sorted, beyond) ?? rangeOf(sorted, 0) ?? [sorted[0] ?? 0, (sorted[0] ?? 0) + 1];
  return Array.from(
    { length: pointsOfNumbers },
    (_, step) => low + ((high - low) * step) / (pointsOfNumbers - 1),
  );
}

/** What lies between two quantiles; null where that is a single value. */
function rangeOf(sorted: Float64Array, share: number): readonly [number, number] | null {
  const last = sorted.length - 1;
  const low = sorted[Math.floor(share * last)] ?? 0;
  const high = sorted[Math.ceil((1 - share) * last)] ?? 0;
  return high > low ? [low, high] : null;
}
