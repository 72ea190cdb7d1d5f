import { lossMetrics } from '../../metrics/metric-name.ts';
import type { ComparisonResult, ModelTimings } from '../../results/comparison-result.ts';
import { findModels, findTimings, regressionId } from '../../results/find-model.ts';
import { formatCount, formatDecimals, formatNumber, formatPoints, formatRatio } from '../../text/format.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelTitle } from '../wording/model-title.ts';

/** The verdict in plain words: what was measured, what the net costs, and what would settle an open question. */
export function verdictSentence(result: ComparisonResult): string {
  const { comparison } = result;
  const regression = modelTitle(regressionId(result));
  const difference = `${formatPoints(comparison.estimate)} points of ${metricPhrase(comparison.metric)}`;
  const interval =
    comparison.low === null || comparison.high === null
      ? ', with no interval'
      : `, 95 % interval ${formatPoints(comparison.low)} to ${formatPoints(comparison.high)}`;
  const margin = `the margin of ${formatNumber(comparison.margin)} ${comparison.margin === 1 ? 'point' : 'points'}`;
  // Of a loss more is worse, and its difference would read backwards.
  const lead = lossMetrics.has(comparison.metric) ? 'the lead of the net is' : 'net minus regression is';
  const measured = `${lead} ${difference}${interval}`;
  switch (comparison.verdict) {
    case 'dense-net':
      return `Verdict: the dense net. It is better by more than ${margin}: ${measured}. It costs ${price(result)}.`;
    case 'inconclusive':
      return `Verdict: inconclusive. The net is ahead by ${margin} or more, but the evidence reaches below it: ${measured}. It would cost ${price(result)}.${whatWouldSettle(result)}`;
    case 'logistic-regression':
    case 'linear-regression':
      return comparison.evidence === 'settled'
        ? `Verdict: ${regression}. The net is not better by ${margin}: ${measured}. It would cost ${price(result)}.`
        : `Verdict: ${regression}. The net has not shown that it is better by ${margin} (unsettled): ${measured}. It would cost ${price(result)}.${whatWouldSettle(result)}`;
  }
}

function price(result: ComparisonResult): string {
  const [net, regression] = findModels(result);
  const prices = [`${formatRatio(net.parameters / regression.parameters)} the parameters`];
  const training = ratio(result, (engine) => engine.training.medianMilliseconds);
  if (training !== null) prices.push(`${formatRatio(training)} the training time`);
  const latency = ratio(result, (engine) => engine.latency.medianMicroseconds);
  if (latency !== null) prices.push(`${formatRatio(latency)} the latency`);
  const last = prices.pop();
  return prices.length === 0 ? `${last}` : `${prices.join(', ')} and ${last}`;
}

type Engine = NonNullable<ModelTimings['compiled']>;

/** Compiled against compiled, else library against library; null where one of the two is only an estimate. */
function ratio(result: ComparisonResult, value: (engine: Engine) => number): number | null {
  const [net, regression] = findTimings(result);
  const [a, b] = [net.compiled ?? net.library, regression.compiled ?? regression.library];
  return a === null || b === null || a.extrapolated || b.extrapolated ? null : value(a) / value(b);
}

function whatWouldSettle({ comparison, dataset, protocol }: ComparisonResult): string {
  const { rowsToSettle, narrowestHalfWidth, estimate, margin } = comparison;
  const judged =
    protocol.kind === 'test-set'
      ? { kind: 'test rows', count: protocol.testRows }
      : { kind: 'rows', count: dataset.rows };
  const rounded = rowsToSettle === null ? null : Number(rowsToSettle.toPrecision(2));
  const needed = rounded !== null && rounded > judged.count ? `about ${formatCount(rounded)}` : 'a few more';
  const rows =
    rounded === null
      ? ' The difference is so near the margin that no number of rows is known to settle it.'
      : ` If the difference stays as it is, ${needed} ${judged.kind} would settle it (there are ${formatCount(judged.count)}).`;
  const repeats =
    narrowestHalfWidth === null || narrowestHalfWidth < Math.abs(estimate - margin)
      ? ''
      : ` More repeats cannot: they narrow the interval to ±${formatDecimals(narrowestHalfWidth, 1)} points at best.`;
  return rows + repeats;
}
