import type { ComparisonResult } from '../../results/comparison-result.ts';

/** What a result holds at a path such as `models.dense-net.metrics.accuracy.mean`; null where nothing was measured. */
export function readFigure(result: ComparisonResult, path: string): number | string | boolean | null {
  const value = valueAt(result, path);
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** The numbers at a path such as `models.0.metrics.accuracy.perFold`, without those that are not defined. */
export function readNumbers(result: ComparisonResult, path: string): number[] {
  const value = valueAt(result, path);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
}

function valueAt(result: ComparisonResult, path: string): unknown {
  let value: unknown = result;
  for (const key of path.split('.')) value = partOf(value, key);
  return value;
}

/** A property, or of a list what stands at a place or has an id. */
function partOf(whole: unknown, key: string): unknown {
  if (typeof whole !== 'object' || whole === null) return undefined;
  return Array.isArray(whole) && !/^\d+$/.test(key)
    ? whole.find((item) => Object(item).id === key)
    : Reflect.get(whole, key);
}
