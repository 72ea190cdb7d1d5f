import type { Warning } from '../../results/comparison-result.ts';
import { formatCount } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { CurvePlan } from './plan-curve.ts';

/** What a reader of the curve should know: why it does not start at the few rows that others start at. */
export function findCurveWarnings({ dataset, leastRows, sizes }: CurvePlan): Warning[] {
  const { target } = dataset;
  if (target.task === 'regression' || sizes[0] !== leastRows) return [];
  const [rarest] = target.classes.toSorted((a, b) => a.rows - b.rows);
  if (rarest === undefined) return [];
  const message = `the sizes start at ${formatCount(leastRows)} rows: fewer would have less than two of ${quoteValue(rarest.label)}, which ${formatCount(rarest.rows)} of ${formatCount(dataset.rows)} rows are`;
  return [{ code: 'rare-class-limits-sizes', message }];
}
