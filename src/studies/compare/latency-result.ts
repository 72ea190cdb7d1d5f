import type { BatchResult, LatencyResult } from '../../results/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';

/** A measured latency without its checksum, which only proves that the work was done. */
export function latencyResult({ checksum: _, ...latency }: Latency): LatencyResult {
  return latency;
}

/** A batch's latency and what it comes to a second. */
export function batchResult(rows: number, { medianMicroseconds }: Latency): BatchResult {
  return { rows, medianMicroseconds, rowsPerSecond: (rows * 1e6) / medianMicroseconds };
}
