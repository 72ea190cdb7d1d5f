import { deviation, max, mean, min } from 'd3-array';
import type { Action, ClassTarget, Dataset, Feature, NumberTarget } from '../../describe/dataset.ts';
import { learnEncoding } from '../../encode/encoding.ts';
import { missingLabel, mostLevels, rareLabel } from '../../encode/level-encoding.ts';
import { indicatorShare } from '../../encode/number-encoding.ts';
import type {
  ClassTargetSummary,
  DatasetSummary,
  NumberTargetSummary,
  TestSetSummary,
} from '../../results/comparison-result.ts';
import { formatPercent } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { allRows } from './dataset-rows.ts';

/** What a result says about the table that it was found on. */
export function summarizeDataset<Target>(
  dataset: Dataset,
  encodedColumns: readonly string[],
  target: Target,
  test: TestSetSummary | null = null,
): DatasetSummary<Target> {
  return {
    name: dataset.name,
    sha256: dataset.sha256,
    ...(dataset.origin === undefined ? {} : { origin: dataset.origin }),
    ...(dataset.sample === undefined ? {} : { sample: dataset.sample }),
    test,
    rows: dataset.rows,
    features: dataset.features.map(({ name: feature, kind }: Feature) => ({ name: feature, kind })),
    encodedColumns,
    target,
    actions: [
      ...dataset.actions.filter(({ isWarning }) => !isWarning),
      ...encodingActions(dataset.features, encodedColumns),
    ],
  };
}

/** The same of a whole table, encoded as a fit on all of its rows would. */
export function summarizeTable(dataset: Dataset): DatasetSummary {
  const { features, target } = dataset;
  return summarizeDataset(
    dataset,
    learnEncoding(features, allRows(dataset)).names,
    target.task === 'classification' ? summarizeClassTarget(target) : summarizeNumberTarget(target),
  );
}

export function summarizeClassTarget({ name, reason, taskReason, classes }: ClassTarget): ClassTargetSummary {
  return { name, reason, taskReason, classes };
}

export function summarizeNumberTarget({
  name,
  reason,
  taskReason,
  values,
  transform,
}: NumberTarget): NumberTargetSummary {
  return {
    name,
    reason,
    taskReason,
    transform: transform ?? null,
    mean: mean(values) ?? Number.NaN,
    sd: deviation(values) ?? Number.NaN,
    smallest: min(values) ?? Number.NaN,
    largest: max(values) ?? Number.NaN,
  };
}

/** What encoding did that the columns alone do not show. */
function encodingActions(features: readonly Feature[], encodedColumns: readonly string[]): Action[] {
  const encoded = new Set(encodedColumns);
  return features.flatMap((feature): Action[] => {
    const name = quoteValue(feature.name);
    if (feature.kind === 'category' && encoded.has(`${feature.name}=${rareLabel}`)) {
      const message = `${name} has ${feature.levels.length} levels: the commonest ${mostLevels - 1} have a column each, the rarer ones share one`;
      return [{ code: 'rare-levels', message }];
    }
    if (feature.kind !== 'category' && encoded.has(`${feature.name} ${missingLabel}`)) {
      const message = `${name} is missing in at least ${formatPercent(indicatorShare, 0)} of the rows: it is filled with the median, and a column of its own says where`;
      return [{ code: 'missing-indicator', message }];
    }
    return [];
  });
}
