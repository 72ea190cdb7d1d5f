import type { ComparisonResult, EngineTiming } from '../../results/comparison-result.ts';
import { headlineDifference, headlineModels, headlineTimings } from '../../results/find-model.ts';
import type { Cell } from '../document/cell.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelWording } from '../wording/model-title.ts';

/** What a result comes to beside others. */
export interface SummaryRow {
  readonly name: string;
  readonly metric: string;
  readonly verdict: string;
  readonly evidence: string;
  /** By how much the candidate is better than the reference, in points. */
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Of the candidate and of the reference. */
  readonly parameters: readonly [number, number];
  /** Candidate divided by reference, compiled if that was timed, else the libraries; ≈ where one is estimated. */
  readonly training: Cell;
  readonly latency: Cell;
}

/** The figures of one result that a reader compares between tables. */
export function summaryRow(result: ComparisonResult): SummaryRow {
  const { dataset, comparison } = result;
  const { candidate, reference } = headlineModels(result);
  const { candidate: ours, reference: theirs } = headlineTimings(result);
  const engines = [ours.compiled ?? ours.library, theirs.compiled ?? theirs.library] as const;
  const { estimate, low, high } = headlineDifference(result.comparison);
  return {
    name: dataset.name,
    metric: metricPhrase(comparison.metric),
    verdict:
      comparison.verdict === 'inconclusive'
        ? comparison.verdict
        : modelWording(comparison.verdict).shortVerdict,
    evidence: comparison.evidence,
    estimate,
    low,
    high,
    parameters: [candidate.parameters, reference.parameters],
    training: {
      kind: 'ratio',
      value: ratio(engines, ({ training }) => training.medianMilliseconds),
      isApproximate: engines.some((engine) => engine?.extrapolated),
    },
    latency: { kind: 'ratio', value: ratio(engines, ({ latency }) => latency.medianMicroseconds) },
  };
}

function ratio(
  [ours, theirs]: readonly [EngineTiming | null, EngineTiming | null],
  value: (engine: EngineTiming) => number,
): number | null {
  return ours === null || theirs === null ? null : value(ours) / value(theirs);
}
