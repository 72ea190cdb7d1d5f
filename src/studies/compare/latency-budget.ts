import type { LatencyBudget, RegressionId, Timings } from '../../results/comparison-result.ts';

type MeasuredTimings = Pick<Timings, 'dense-net' | RegressionId | 'preprocessing'>;

/**
 * Which implementations answer one row within a budget: turning it into numbers and predicting it, the latter at its
 * 95th percentile, since a budget is for the slow answers too.
 */
export function checkLatencyBudget(
  timings: MeasuredTimings,
  milliseconds: number | undefined,
): LatencyBudget | null {
  if (milliseconds === undefined) return null;
  const engines = (['dense-net', 'logistic-regression', 'linear-regression'] as const).flatMap((id) =>
    (['compiled', 'library'] as const).flatMap((engine) => {
      const timing = timings[id]?.[engine];
      if (timing === null || timing === undefined) return [];
      const needed = (timings.preprocessing.medianMicroseconds + timing.latency.p95Microseconds) / 1000;
      return [{ id, engine, milliseconds: needed, isMet: needed <= milliseconds }];
    }),
  );
  return { milliseconds, engines };
}
