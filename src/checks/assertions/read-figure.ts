import type { ComparisonResult } from '../../results/comparison-result.ts';

/** What a result holds at a path such as `models.0.accuracy.mean`; null where nothing was measured. */
export function readFigure(result: ComparisonResult, path: string): number | string | boolean | null {
  const value = valueAt(result, path);
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** The numbers at a path such as `models.0.accuracy.perFold`, without those that are not defined. */
export function readNumbers(result: ComparisonResult, path: string): number[] {
  const value = valueAt(result, path);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
}

function valueAt(result: ComparisonResult, path: string): unknown {
  let value: unknown = result;
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return value;
}
