import type { ComparisonResult } from '../../results/comparison-result.ts';
import { headlineDifference } from '../../results/find-model.ts';
import { type Range, typicalRange } from '../../statistics/typical-range.ts';
import type { Assertion } from './assertion.ts';
import { readFigure, readNumbers } from './read-figure.ts';
import { headlineEstimate } from './shorthands.ts';

/** How far what was measured may be off, in the unit of the result. */
export interface Uncertainty extends Range {
  /** An interval over the folds, or where the nine tenths of the samples of a time lay. */
  readonly kind: '95 % interval' | 'nine tenths of the samples';
}

/**
 * The uncertainty of what an assertion is about: a metric's mean, the difference, a time or the ratio of two times.
 *
 * @returns null for what is exact, or shows no spread
 */
export function uncertaintyOf(
  result: ComparisonResult,
  { figure, divisor }: Pick<Assertion, 'figure' | 'divisor'>,
): Uncertainty | null {
  if (divisor === null) return ofFigure(result, figure.path);
  const [above, below] = [ofSamples(result, figure.path), ofSamples(result, divisor.path)];
  if (above === null || below === null) return null;
  return { kind: above.kind, low: above.low / below.high, high: above.high / below.low };
}

function ofFigure(result: ComparisonResult, path: string): Uncertainty | null {
  if (path === headlineEstimate) {
    const { low, high } = headlineDifference(result.comparison);
    return low === null || high === null ? null : { kind: '95 % interval', low, high };
  }
  if (path.endsWith('.mean')) {
    const [low, high] = ['low', 'high'].map((end) => readFigure(result, path.replace(/mean$/, end)));
    if (typeof low !== 'number' || typeof high !== 'number') return null;
    return { kind: '95 % interval', low, high };
  }
  return ofSamples(result, path);
}

function ofSamples(result: ComparisonResult, path: string): Uncertainty | null {
  const samples = path
    .replace(/training\.medianMilliseconds$/, 'training.samples')
    .replace(/medianMicroseconds$/, 'samplesMicroseconds');
  const range = samples === path ? null : typicalRange(readNumbers(result, samples));
  return range === null ? null : { kind: 'nine tenths of the samples', ...range };
}
