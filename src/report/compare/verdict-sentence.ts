import { findMetric } from '../../metrics/registry.ts';
import type { ComparisonResult, ModelTimings } from '../../results/comparison-result.ts';
import { headlineDifference, headlineModels, headlineTimings } from '../../results/find-model.ts';
import { formatCount, formatDecimals, formatNumber, formatPoints, formatRatio } from '../../text/format.ts';
import { chancesSentence } from '../wording/chances-sentence.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelWording } from '../wording/model-title.ts';

/** The verdict, and what is said of it. */
export interface WordedVerdict {
  /** "Verdict: the dense net." */
  readonly label: string;
  /** What was measured, what the candidate costs, and what would settle an open question. */
  readonly sentence: string;
}

/**
 * The verdict in plain words.
 *
 * @param tellsChances whether the sentence has them; not where they are drawn beside it
 */
export function verdictOf(result: ComparisonResult, tellsChances = true): WordedVerdict {
  const { metric, margin } = result.comparison;
  const { candidate, reference } = headlineModels(result);
  const { estimate, low, high, verdict, evidence } = headlineDifference(result.comparison);
  const [ours, theirs] = [modelWording(candidate.id), modelWording(reference.id)];
  const difference = `${formatPoints(estimate)} points of ${metricPhrase(metric)}`;
  const interval =
    low === null || high === null
      ? ', with no interval'
      : `, 95 % interval ${formatPoints(low)} to ${formatPoints(high)}`;
  const theMargin = `the margin of ${formatNumber(margin)} ${margin === 1 ? 'point' : 'points'}`;
  // Of a loss more is worse, and its difference would read backwards.
  const lead = findMetric(metric).lowerIsBetter
    ? `the lead of the ${ours.nickname} is`
    : `${ours.nickname} minus ${theirs.nickname} is`;
  const measured = `${lead} ${difference}${interval}.${meaning(result, tellsChances)}`;
  const settle = evidence === 'settled' ? '' : whatWouldSettle(result);
  if (verdict === candidate.id) {
    return {
      label: `Verdict: ${ours.verdict}.`,
      sentence: `It is better by more than ${theMargin}: ${measured} It costs ${price(result)}.`,
    };
  }
  const cost = `It would cost ${price(result)}.${settle}`;
  if (verdict === 'inconclusive') {
    return {
      label: 'Verdict: inconclusive.',
      sentence: `The ${ours.nickname} is ahead by ${theMargin} or more, but the evidence reaches below it: ${measured} ${cost}`,
    };
  }
  const finding =
    evidence === 'settled'
      ? `is not better by ${theMargin}`
      : `has not shown that it is better by ${theMargin} (unsettled)`;
  return {
    label: `Verdict: ${theirs.verdict}.`,
    sentence: `The ${ours.nickname} ${finding}: ${measured} ${cost}`,
  };
}

/** Whether it makes no difference which model one takes, and how probable each of the three answers is. */
function meaning(result: ComparisonResult, tellsChances: boolean): string {
  const { margin } = result.comparison;
  const { candidate, reference } = headlineModels(result);
  const { low, high, chances } = headlineDifference(result.comparison);
  if (low === null || high === null || chances === null) return '';
  const equivalence = low > -margin && high < margin ? ' The two are practically equivalent.' : '';
  const [ours, theirs] = [modelWording(candidate.id).nickname, modelWording(reference.id).nickname];
  return tellsChances ? `${equivalence} ${chancesSentence(chances, ours, theirs)}` : equivalence;
}

function price(result: ComparisonResult): string {
  const { candidate: net, reference: regression } = headlineModels(result);
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
  const { candidate: net, reference: regression } = headlineTimings(result);
  const [a, b] = [net.compiled ?? net.library, regression.compiled ?? regression.library];
  return a === null || b === null || a.extrapolated || b.extrapolated ? null : value(a) / value(b);
}

function whatWouldSettle(result: ComparisonResult): string {
  const { dataset, protocol } = result;
  const { margin } = result.comparison;
  const { rowsToSettle, narrowestHalfWidth, estimate } = headlineDifference(result.comparison);
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
