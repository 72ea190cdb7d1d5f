import type { ComparisonResult, EngineTiming } from '../../results/comparison-result.ts';
import { headlineDifference, headlineModels, headlineTimings } from '../../results/find-model.ts';
import { formatCount, formatPoints, formatRatio } from '../../text/format.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelWording } from '../wording/model-title.ts';

/** What a result comes to beside others, in words. */
export interface SummaryRow {
  readonly name: string;
  readonly metric: string;
  readonly verdict: string;
  readonly evidence: string;
  /** By how much the net is better than the regression, in points. */
  readonly difference: string;
  /** Empty where it is not known. */
  readonly interval: string;
  readonly netParameters: string;
  readonly regressionParameters: string;
  /** Net divided by regression, compiled if that was timed, else the libraries; ≈ where one is estimated. */
  readonly training: string;
  readonly latency: string;
}

/** The figures of one result that a reader compares between tables. */
export function summaryRow(result: ComparisonResult): SummaryRow {
  const { dataset, comparison } = result;
  const { candidate: net, reference: regression } = headlineModels(result);
  const { candidate: ofNet, reference: ofRegression } = headlineTimings(result);
  const engines = [ofNet.compiled ?? ofNet.library, ofRegression.compiled ?? ofRegression.library] as const;
  const { estimate, low, high } = headlineDifference(result.comparison);
  return {
    name: dataset.name,
    metric: metricPhrase(comparison.metric),
    verdict:
      comparison.verdict === 'inconclusive'
        ? comparison.verdict
        : modelWording(comparison.verdict).shortVerdict,
    evidence: comparison.evidence,
    difference: formatPoints(estimate),
    interval: low === null || high === null ? '' : `[${formatPoints(low)}, ${formatPoints(high)}]`,
    netParameters: formatCount(net.parameters),
    regressionParameters: formatCount(regression.parameters),
    training: ratio(engines, ({ training }) => training.medianMilliseconds) + estimateMark(engines),
    latency: ratio(engines, ({ latency }) => latency.medianMicroseconds),
  };
}

type Engines = readonly [net: EngineTiming | null, regression: EngineTiming | null];

function ratio([net, regression]: Engines, value: (engine: EngineTiming) => number): string {
  return net === null || regression === null ? '–' : formatRatio(value(net) / value(regression));
}

function estimateMark(engines: Engines): string {
  return engines.some((engine) => engine?.extrapolated) ? ' ≈' : '';
}
