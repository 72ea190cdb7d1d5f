import type { EngineTiming, LatencyResult } from '../../../src/results/comparison-result.ts';

/** A latency of so many microseconds. */
export function latencyOf(medianMicroseconds: number, p95Microseconds = medianMicroseconds): LatencyResult {
  return {
    medianMicroseconds,
    p95Microseconds,
    coldMicroseconds: medianMicroseconds,
    callsPerBlock: 1,
    samplesMicroseconds: [medianMicroseconds],
  };
}

/** An implementation that takes a millisecond to train and a microsecond to predict, but for what is told. */
export function engineWith(told: Partial<EngineTiming> = {}): EngineTiming {
  return {
    name: 'engine 1.0',
    extrapolated: false,
    converged: true,
    parameters: 11,
    training: { medianMilliseconds: 1, samples: [1], iterations: [10] },
    latency: latencyOf(1),
    batches: [{ rows: 1, medianMicroseconds: 1, rowsPerSecond: 1e6 }],
    agreement: null,
    notes: [],
    ...told,
  };
}
