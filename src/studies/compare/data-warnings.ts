import type { Dataset, Feature } from '../../describe/dataset.ts';
import { encodeBlocks } from '../../encode/encode-blocks.ts';
import { learnEncoding } from '../../encode/encoding.ts';
import { sharedRowShare } from '../../evaluation/diagnostics/duplicate-rows.ts';
import { explainedVariance } from '../../evaluation/diagnostics/explained-variance.ts';
import { neighbourDistance } from '../../evaluation/diagnostics/neighbour-distance.ts';
import { recognisedShare } from '../../evaluation/diagnostics/recognised-share.ts';
import { ceilingMetric } from '../../metrics/registry.ts';
import { createRandom } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import type { ModelResult, Protocol, Warning } from '../../results/comparison-result.ts';
import { figureOf } from '../../results/find-model.ts';
import { quantileStrata } from '../../split/quantile-strata.ts';
import { formatNumber, formatPercent } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { allRows } from '../shared/dataset-rows.ts';
import { largestShare } from '../shared/metric.ts';
import { mostStrata, type ProtocolPlan } from '../shared/protocol.ts';

/** What warnings about a table look at. */
interface DataEvidence {
  readonly dataset: Dataset;
  readonly plan: ProtocolPlan;
  /** The rows that are learned from. */
  readonly trainingRows: Int32Array;
}

/** What about the table itself could make every model look better, or worse, than it is. */
export function dataWarnings(
  { dataset, plan, trainingRows }: DataEvidence,
  models: readonly ModelResult[],
): Warning[] {
  return [
    ...leaks(dataset, trainingRows, models),
    ...duplicates(dataset, plan),
    ...order(dataset, plan.protocol),
  ];
}

function leaks(
  { features, target }: Dataset,
  trainingRows: Int32Array,
  models: readonly ModelResult[],
): Warning[] {
  const { name: metric, kind, nearPerfect } = ceilingMetric(target.task);
  const suspicious = nearPerfect.from;
  if (target.task === 'classification' && largestShare(target, trainingRows) >= suspicious) return [];
  const best = Math.max(...models.map((model) => figureOf(model, metric).mean ?? 0));
  const alone = features.map((feature) => ({
    feature,
    score:
      target.task === 'classification'
        ? recognisedShare(feature, target.codes, target.classes.length)
        : explainedVariance(feature, target.values),
  }));
  const [strongest] = alone.toSorted((a, b) => b.score - a.score);
  if (strongest === undefined) return [];
  const name = quoteValue(strongest.feature.name);
  const share = formatPercent(strongest.score);
  const isClass = target.task === 'classification';
  if (strongest.score >= suspicious) {
    const tells = isClass
      ? `tells the class in ${share} of the rows`
      : `explains ${share} of the target's variance`;
    return [
      {
        code: 'leak-suspect',
        message: `${name} alone ${tells}: it may have been made from the target, or after it was known (leave it out with --exclude)`,
      },
    ];
  }
  if (best < suspicious) return [];
  const reached = kind === 'share' ? formatPercent(best) : best.toFixed(3);
  return [
    {
      code: 'near-perfect',
      message: `${nearPerfect.called} of ${reached} is nearly perfect; ${name} says most of it (${share} alone): check that the features were known before the target`,
    },
  ];
}

/** Fewer shared rows than this change no verdict. */
const sharedShareWorthTelling = 0.05;

function duplicates(dataset: Dataset, { protocol, folds }: ProtocolPlan): Warning[] {
  const { features } = dataset;
  const rows = allRows(dataset);
  const share = sharedRowShare(
    encodeBlocks(features, learnEncoding(features, rows), rows),
    rows.length,
    folds.slice(0, protocol.folds).map(({ split }) => split),
  );
  if (share < sharedShareWorthTelling) return [];
  return [
    {
      code: 'duplicates-across-split',
      message: `${formatPercent(share, 0)} of the test rows have the same features as a training row, which flatters a model that remembers: natural where features have few values, else remove repeated rows or use --group-by`,
    },
  ];
}

/** Neighbours this much nearer than chance are hardly an accident. */
const nearestByChance = 0.7;

function order({ features, target }: Dataset, { kind, seed }: Protocol): Warning[] {
  if (kind !== 'cross-validation') return [];
  const date = features.find((feature) => feature.kind === 'date');
  if (date !== undefined) {
    return [
      {
        code: 'ordered-rows',
        message: `the rows have a date, and shuffled folds let models learn from the future: try --order-by ${quoteValue(date.name)}`,
      },
    ];
  }
  const strata =
    target.task === 'classification' ? target.codes : quantileStrata(target.values, mostStrata).codes;
  const nearest = features
    .filter((feature): feature is Extract<Feature, { kind: 'numeric' }> => feature.kind === 'numeric')
    .map(({ name, values }, index) => ({
      name,
      distance: neighbourDistance(values, strata, createRandom(seed, seedUse.neighbours, index)) ?? 1,
    }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (nearest === undefined || nearest.distance > nearestByChance) return [];
  return [
    {
      code: 'ordered-rows',
      message: `neighbouring rows are alike in ${quoteValue(nearest.name)} (${formatNumber(nearest.distance)} of the distance of random rows): if they follow time or belong together, shuffled folds flatter every model (try --order-by or --group-by)`,
    },
  ];
}
