import { InputError } from '../../errors.ts';
import type { FoldOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { differencesInPoints, inPoints } from '../../metrics/points.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { rowCount } from '../../models/contract/targets.ts';
import { createRandom } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import type { Comparison, Difference, ModelResult, Protocol } from '../../results/comparison-result.ts';
import { figureOf, furtherCandidates, headlineModels } from '../../results/find-model.ts';
import { correctedInterval } from '../../statistics/corrected-interval.ts';
import type { Interval } from '../../statistics/interval.ts';
import { narrowestHalfWidth } from '../../statistics/narrowest-half-width.ts';
import { pairedBootstrap } from '../../statistics/paired-bootstrap.ts';
import { rowsToSettle } from '../../statistics/rows-to-settle.ts';
import { summarize } from '../../statistics/summarize.ts';
import { decideVerdict } from '../../statistics/verdict.ts';
import { outcomeOf, pickTestRows, scoreFold } from '../shared/fold-scores.ts';
import { sizeOfPoint } from '../shared/point-size.ts';
import { verdictName } from '../shared/verdict-name.ts';

/** What a comparison is judged by. */
export interface JudgeOptions {
  readonly metric: MetricName;
  /** In points. */
  readonly margin: number;
  readonly protocol: Protocol;
  /** Rows of the table. */
  readonly rows: number;
}

/**
 * Each candidate minus the reference over the folds, its interval, and what follows from it.
 *
 * @param models in the order of results
 * @throws InputError when no fold defines the metric, or the baseline makes no error to hold the models' against
 */
export function judge(
  models: readonly ModelResult[],
  outcomes: readonly FoldOutcome[],
  options: JudgeOptions,
): Comparison {
  const { metric, margin, protocol } = options;
  const { candidate, reference, baseline } = headlineModels({ models });
  const pointSize = sizeOfPoint(metric, figureOf(baseline, metric).mean ?? Number.NaN);
  const differenceTo = (model: ModelResult): Difference =>
    judgeCandidate(model, reference, outcomes, pointSize, options);
  const headline = differenceTo(candidate);
  return {
    metric,
    unit: 'points',
    pointSize,
    margin,
    method:
      protocol.kind === 'test-set'
        ? 'paired bootstrap over the test rows (percentile, 2,000 resamples), 95 %'
        : 'corrected resampled t interval (Nadeau and Bengio, 2003), 95 %',
    reference: reference.id,
    differences: [headline, ...furtherCandidates({ models }).map(differenceTo)],
    verdict: headline.verdict,
    evidence: headline.evidence,
  };
}

/** How much better a model is than another one, and what follows from it. */
export function judgeCandidate(
  candidate: ModelResult,
  reference: ModelResult,
  outcomes: readonly FoldOutcome[],
  pointSize: number,
  { metric, margin, protocol, rows }: JudgeOptions,
): Difference {
  const differences = differencesInPoints(
    figureOf(candidate, metric).perFold,
    figureOf(reference, metric).perFold,
    metric,
    pointSize,
  ).filter((difference) => difference !== null);
  if (differences.length === 0) throw new InputError(undefinedMetric(metric));
  const testToTrain = protocol.testRows / protocol.trainRows;
  const isTestSet = protocol.kind === 'test-set';
  const interval = isTestSet
    ? bootstrapInterval(outcomes, metric, pointSize, [candidate.id, reference.id], protocol.seed)
    : correctedInterval(differences, testToTrain);
  const { choice, evidence } = decideVerdict(interval, margin);
  const { standardDeviation } = summarize(differences);
  const reach = reachToMargin(interval, margin);
  const isOpen = evidence === 'unsettled' && reach !== null;
  return {
    candidate: candidate.id,
    ...interval,
    verdict: verdictName(choice, candidate.id, reference.id),
    evidence,
    rowsToSettle: isOpen
      ? rowsToSettle(interval.estimate, reach, margin, isTestSet ? protocol.testRows : rows)
      : null,
    narrowestHalfWidth:
      protocol.kind === 'ordered' || standardDeviation === null
        ? null
        : narrowestHalfWidth(standardDeviation, testToTrain),
  };
}

/** How far the interval reaches from its estimate to the margin's side: a bootstrap's does not reach as far to both. */
function reachToMargin({ estimate, low, high }: Interval, margin: number): number | null {
  if (low === null || high === null) return null;
  return estimate < margin ? high - estimate : estimate - low;
}

function undefinedMetric(metric: MetricName): string {
  return (
    `--metric ${metric}: the rows that are judged on do not define it, as their target has one value only ` +
    '(choose another metric, or other rows)'
  );
}

function bootstrapInterval(
  [outcome]: readonly FoldOutcome[],
  metric: MetricName,
  pointSize: number,
  ids: readonly [candidate: string, reference: string],
  seed: number,
): Interval {
  if (outcome === undefined) throw new Error('a test set has no outcome');
  const rows = rowCount(outcome.testTargets);
  const difference = (drawn: Int32Array): number | null => {
    const picked = pickTestRows(outcome, drawn);
    const [first = null, second = null] = ids.map((id) => scoreFold(metric, picked, outcomeOf(picked, id)));
    return first === null || second === null ? null : inPoints(first - second, metric, pointSize);
  };
  return pairedBootstrap(rows, difference, createRandom(seed, seedUse.bootstrap));
}
