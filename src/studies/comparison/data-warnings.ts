import type { Dataset, Feature } from '../../describe/dataset.ts';
import { encodeRows, learnEncoding } from '../../encode/encoding.ts';
import { sharedRowShare } from '../../evaluation/duplicate-rows.ts';
import { neighbourDistance } from '../../evaluation/neighbour-distance.ts';
import { singleFeatureAccuracy } from '../../evaluation/single-feature-accuracy.ts';
import { quoteValue } from '../../quote-value.ts';
import { createRandom } from '../../random/random.ts';
import type { ModelResult, Protocol, Warning } from '../../report/comparison-result.ts';
import { formatNumber, formatPercent } from '../../report/format.ts';
import { largestShare } from './metric.ts';
import type { ProtocolPlan } from './protocol.ts';

const usedForNeighbours = 4;

/** What about the table itself could make every model look better, or worse, than it is. */
export function dataWarnings(
  dataset: Dataset,
  plan: ProtocolPlan,
  models: readonly ModelResult[],
): Warning[] {
  return [...leaks(dataset, models), ...duplicates(dataset, plan), ...order(dataset, plan.protocol)];
}

/** From this accuracy on, a real question is rarely answered by honest features. */
const suspicious = 0.995;

function leaks({ features, target }: Dataset, models: readonly ModelResult[]): Warning[] {
  const best = Math.max(...models.map(({ accuracy }) => accuracy.mean ?? 0));
  const alone = features.map((feature) => ({
    feature,
    accuracy: singleFeatureAccuracy(feature, target.codes, target.classes.length),
  }));
  const [strongest] = alone.toSorted((a, b) => b.accuracy - a.accuracy);
  if (strongest === undefined || largestShare(target) >= suspicious) return [];
  const name = quoteValue(strongest.feature.name);
  if (strongest.accuracy >= suspicious) {
    return [
      {
        code: 'leak-suspect',
        message: `${name} alone tells the class in ${formatPercent(strongest.accuracy)} of the rows: it may have been made from the target, or after it was known (leave it out with --exclude)`,
      },
    ];
  }
  if (best < suspicious) return [];
  return [
    {
      code: 'near-perfect',
      message: `an accuracy of ${formatPercent(best)} is nearly perfect; ${name} says most of it (${formatPercent(strongest.accuracy)} alone): check that the features were known before the target`,
    },
  ];
}

/** Fewer shared rows than this change no verdict. */
const sharedShareWorthTelling = 0.05;

function duplicates({ features, target }: Dataset, { protocol, folds }: ProtocolPlan): Warning[] {
  const rows = Int32Array.from(target.codes.keys());
  const encoded = encodeRows(features, learnEncoding(features, rows), rows);
  const share = sharedRowShare(
    encoded,
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
  const nearest = features
    .filter((feature): feature is Extract<Feature, { kind: 'numeric' }> => feature.kind === 'numeric')
    .map(({ name, values }, index) => ({
      name,
      distance: neighbourDistance(values, target.codes, createRandom(seed, usedForNeighbours, index)) ?? 1,
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
