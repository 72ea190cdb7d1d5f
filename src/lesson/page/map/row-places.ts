import type { LessonData } from '../../lesson-data.ts';

/** A row as it lies on a map, in pixels from the left and from below. */
export interface PlacedRow {
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Where a row lies along an axis of so many pixels; null where its cell is missing.
 *
 * @param places along the axis, ascending, as the map has them
 */
export function placer(
  feature: LessonData['features'][number] | undefined,
  places: readonly number[],
  pixels: number,
): (row: number) => number | null {
  if (feature === undefined) return () => null;
  const low = places[0] as number;
  const high = places.at(-1) as number;
  const step = pixels / places.length;
  return (row) => {
    const value = feature.kind === 'category' ? feature.codes[row] : feature.values[row];
    if (value === null || value === undefined || (feature.kind === 'category' && value < 0)) return null;
    // Beyond the axis a row is drawn at its end.
    const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
    // Rows of one level would hide each other: they are spread a little, the same way in every picture.
    const isLevels = feature.kind === 'category' || feature.kind === 'yes/no';
    const spread = isLevels ? (((row * 7919) % 101) / 101 - 0.5) * step * 0.7 : 0;
    return step / 2 + share * (pixels - step) + spread;
  };
}

/** The row that lies nearest to a point, the first of several; null where there is none. */
export function nearestRow(rows: readonly PlacedRow[], x: number, y: number): number | null {
  let [nearest, least] = [null as number | null, Number.POSITIVE_INFINITY];
  for (const placed of rows) {
    const distance = (placed.x - x) ** 2 + (placed.y - y) ** 2;
    if (distance < least) [nearest, least] = [placed.row, distance];
  }
  return nearest;
}
