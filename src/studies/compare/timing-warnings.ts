import type { Targets } from '../../models/contract/targets.ts';
import type { EngineTiming, ModelTimings, Warning } from '../../results/comparison-result.ts';
import { formatPercent, formatRatio } from '../../text/format.ts';

/** What about the timings could mislead; the clock decides, so that it may differ from run to run. */
export function timingWarnings(net: ModelTimings, regression: ModelTimings, targets: Targets): Warning[] {
  return [
    ...noise([net.compiled, regression.compiled]),
    ...disagreement(net.library, regression.library, targets),
  ];
}

/** A quiet machine keeps the 95th percentile well below this many medians. */
const noisyRatio = 2;

function noise(engines: readonly (EngineTiming | null)[]): Warning[] {
  const ratios = engines.flatMap((engine) =>
    engine === null ? [] : [engine.latency.p95Microseconds / engine.latency.medianMicroseconds],
  );
  const worst = Math.max(0, ...ratios);
  if (worst < noisyRatio) return [];
  return [
    {
      code: 'noisy-timing',
      message: `latencies varied up to ${formatRatio(worst)} between blocks: something else was running (close it and run again; compare ratios, not times)`,
    },
  ];
}

const fewestEqualPredictions = 0.99;

function disagreement(
  net: EngineTiming | null,
  regression: EngineTiming | null,
  targets: Targets,
): Warning[] {
  // One classifier a class is another model than a softmax, and an unfinished fit another fit.
  const isSameModel = targets.task === 'regression' || targets.classCount === 2;
  const checks = [
    { engine: net, applies: true },
    { engine: regression, applies: isSameModel && regression?.converged === true },
  ];
  return checks.flatMap(({ engine, applies }) => {
    const equal = engine?.agreement?.equalPredictions ?? 1;
    if (!applies || engine === null || equal >= fewestEqualPredictions) return [];
    return [
      {
        code: 'library-disagrees',
        message: `${engine.name} predicts the same as the compiled model in only ${formatPercent(equal, 2)} of the test rows: the two may not be the same model (report it, with the seed)`,
      },
    ];
  });
}
