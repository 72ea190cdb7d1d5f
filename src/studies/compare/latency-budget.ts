import type { LatencyBudget, LatencyResult } from '../../results/comparison-result.ts';
import type { TimedModels } from './timed-models.ts';

/**
 * Which implementations predict one row within a budget: turning it into numbers and predicting it, the latter at its
 * 95th percentile, since a budget is for the slow predictions too.
 *
 * @param preprocessing the time of turning a row into numbers
 */
export function checkLatencyBudget(
  timed: TimedModels,
  preprocessing: LatencyResult,
  milliseconds: number | undefined,
): LatencyBudget | null {
  if (milliseconds === undefined) return null;
  const engines = [...timed].flatMap(([id, timings]) =>
    (['compiled', 'library'] as const).flatMap((engine) => {
      const timing = timings[engine];
      if (timing === null) return [];
      const needed = (preprocessing.medianMicroseconds + timing.latency.p95Microseconds) / 1000;
      return [{ id, engine, milliseconds: needed, isMet: needed <= milliseconds }];
    }),
  );
  return { milliseconds, engines };
}
