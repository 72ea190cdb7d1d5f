import type { CurveResult, CurveSize } from '../../results/curve-result.ts';
import { headlineDifference } from '../../results/find-model.ts';
import { formatCount, formatNumber, formatPoints } from '../../text/format.ts';
import { metricPhrase } from '../wording/metric-title.ts';

/** From how many rows on the net is worth it, and whether the evidence settles it. */
export function payOffSentence(result: CurveResult): string {
  const { dataset, sizes, payOff, margin } = result;
  const largest = sizes.at(-1) as CurveSize;
  const atLeast = `${formatNumber(margin)} ${margin === 1 ? 'point' : 'points'}`;
  const [onLargest, difference] = [formatCount(largest.rows), differencePhrase(result, largest)];
  if (payOff.rows === null) {
    const evidence = isSettledBelow(largest, margin) ? 'settled' : 'unsettled';
    return (
      `Not within your ${formatCount(dataset.rows)} rows (${evidence}): learning from ${onLargest}, ${limit(result, largest)}, the net is ${difference}; ` +
      `to pay off it must be ahead by more than the margin of ${atLeast}.${passing(payOff.passingRows)}`
    );
  }
  const isSettled = payOff.settledRows !== null;
  return (
    `${isSettled ? 'Pays' : 'May pay'} off from ${startPhrase(payOff.rows, sizes)} (${settledPhrase(result)}): ` +
    `from there on the net ${isSettled ? 'is' : 'looks'} better by more than the margin of ${atLeast}. ` +
    `Learning from ${onLargest} it is ${difference}.${passing(payOff.passingRows)}`
  );
}

function startPhrase(rows: number, sizes: readonly CurveSize[]): string {
  return rows === sizes[0]?.rows
    ? `the fewest training rows tried, ${formatCount(rows)}`
    : `about ${formatRows(rows, sizes)} training rows`;
}

function settledPhrase({ payOff, sizes }: CurveResult): string {
  if (payOff.settledRows === null) return 'unsettled';
  return payOff.settledRows === sizes[0]?.rows
    ? 'settled'
    : `settled from about ${formatRows(payOff.settledRows, sizes)}`;
}

/** Two digits are as many as an interpolated size deserves, but it is not rounded beyond the largest. */
function formatRows(rows: number, sizes: readonly CurveSize[]): string {
  return formatCount(Math.min(Number(rows.toPrecision(2)), (sizes.at(-1) as CurveSize).rows));
}

function limit({ protocol }: CurveResult, { rows }: CurveSize): string {
  return rows < Math.floor(protocol.trainRows) ? 'the most that was tried' : 'the most that the folds leave';
}

function differencePhrase({ metric }: CurveResult, size: CurveSize): string {
  const { estimate, low, high } = headlineDifference(size);
  if (estimate === null) return 'not to be compared';
  const interval =
    low === null || high === null
      ? 'with no interval'
      : `95 % interval ${formatPoints(low)} to ${formatPoints(high)}`;
  const distance = formatPoints(Math.abs(estimate)).replace('+', '');
  const phrase = metricPhrase(metric);
  if (Number(distance) === 0) return `level in ${phrase} (${interval})`;
  return `${estimate < 0 ? 'behind' : 'ahead'} by ${distance} points of ${phrase} (${interval})`;
}

function isSettledBelow(size: CurveSize, margin: number): boolean {
  const { high } = headlineDifference(size);
  return high !== null && high < margin;
}

function passing(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const last = formatCount(rows.at(-1) as number);
  const before = rows.slice(0, -1).map(formatCount).join(', ');
  return ` At ${before === '' ? last : `${before} and ${last}`} rows it was ahead by more than that too, but not for good.`;
}
