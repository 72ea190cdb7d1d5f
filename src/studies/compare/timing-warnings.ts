import type { EngineTiming, Warning } from '../../results/comparison-result.ts';
import { formatPercent, formatRatio } from '../../text/format.ts';
import type { LibraryTiming } from './time-libraries.ts';

/** What about the timings could mislead; the clock decides, so that it may differ from run to run. */
export function timingWarnings(
  compiled: readonly EngineTiming[],
  libraries: readonly LibraryTiming[],
): Warning[] {
  return [...noise(compiled), ...disagreement(libraries)];
}

/** A quiet machine keeps the 95th percentile well below this many medians. */
const noisyRatio = 2;

function noise(engines: readonly EngineTiming[]): Warning[] {
  const ratios = engines.map(({ latency }) => latency.p95Microseconds / latency.medianMicroseconds);
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

function disagreement(libraries: readonly LibraryTiming[]): Warning[] {
  return libraries.flatMap(({ timing, isAgreementExpected }) => {
    const equal = timing.agreement?.equalPredictions ?? 1;
    if (!isAgreementExpected || equal >= fewestEqualPredictions) return [];
    return [
      {
        code: 'library-disagrees',
        message: `${timing.name} predicts the same as the compiled model in only ${formatPercent(equal, 2)} of the test rows: the two may not be the same model (report it, with the seed)`,
      },
    ];
  });
}
