import type { ComparisonResult } from '../../results/comparison-result.ts';
import { headlineDifference } from '../../results/find-model.ts';
import { escapeText } from '../../text/quote-value.ts';
import type { Assertion } from './assertion.ts';
import type { GateOutcome } from './gate-outcome.ts';
import { readFigure } from './read-figure.ts';
import { roundApart } from './round-apart.ts';
import { headlineEstimate } from './shorthands.ts';

/** Says what was demanded, what was measured, how far that is certain, and so whether another run may differ. */
export function explainGate(
  result: ComparisonResult,
  assertion: Assertion,
  outcome: Omit<GateOutcome, 'message'>,
): string {
  const { measured, passed, unit } = outcome;
  const start = `gate ${passed ? 'passed' : 'failed'}: ${assertion.text}: `;
  if (measured === null) return `${start}not measured (the figure is not defined for this table)`;
  const notes = [
    ...estimated(result, assertion),
    ...uncertain(result, assertion, outcome),
    ...unsettled(result, assertion),
    ...machine(assertion),
  ];
  const shown = typeof measured === 'number' ? number(measured, assertion) : escapeText(String(measured));
  return `${start}measured ${shown}${unit ?? ''}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
}

function number(value: number, { limit }: Assertion): string {
  return roundApart(value, typeof limit === 'number' ? limit : value);
}

function uncertain(
  { protocol }: ComparisonResult,
  assertion: Assertion,
  { low, high, uncertainty, passed, unit }: Omit<GateOutcome, 'message'>,
): string[] {
  const { limit, figure } = assertion;
  if (typeof limit !== 'number') return [];
  if (low === null || high === null) {
    const hasNone = figure.path.endsWith('.mean') || figure.path === headlineEstimate;
    return hasNone && assertion.divisor === null ? ['no interval: there is only one split'] : [];
  }
  const range = `${uncertainty} ${number(low, assertion)} to ${number(high, assertion)}${unit ?? ''}`;
  if (limit < low || limit > high) return [`${range}: the limit lies outside it`];
  const isTime = uncertainty !== '95 % interval';
  const isDealt = protocol.kind === 'cross-validation' || protocol.kind === 'grouped';
  const other = isTime ? 'run' : isDealt ? 'seed' : 'table of the kind';
  return [`${range}: the limit lies inside it, so another ${other} may ${passed ? 'fail' : 'pass'}`];
}

/** A verdict can turn while the interval of the difference reaches over the margin. */
function unsettled({ comparison }: ComparisonResult, { figure }: Assertion): string[] {
  const { evidence, margin } = comparison;
  const { estimate, low, high } = headlineDifference(comparison);
  const isVerdict = figure.path === 'comparison.verdict' || figure.path === 'comparison.evidence';
  if (!isVerdict || evidence === 'settled') return [];
  const interval =
    low === null || high === null
      ? 'with no interval'
      : `95 % interval ${roundApart(low, margin)} to ${roundApart(high, margin)}`;
  return [
    `unsettled: the difference is ${roundApart(estimate, margin)} points, ${interval}, and the margin ${margin}, so another seed may turn it`,
  ];
}

/** A library's fit that was stopped has an estimated time. */
function estimated(result: ComparisonResult, { figure, divisor }: Assertion): string[] {
  const isEstimate = [figure, divisor].some((part) => {
    const engine = /^(models\..+\.timings\..+\.)training\./.exec(part?.path ?? '')?.[1];
    return engine !== undefined && readFigure(result, `${engine}extrapolated`) === true;
  });
  return isEstimate ? ['estimated from the part of the fit that --library-seconds allowed'] : [];
}

function machine({ figure, divisor }: Assertion): string[] {
  return figure.unit !== null && divisor === null ? ['a time holds for this machine only'] : [];
}
