import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DescribeOptions } from '../../describe/describe.ts';
import { permutationImportance } from '../../evaluation/importance/permutation-importance.ts';
import type { ExplanationResult } from '../../results/explanation-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { allRows } from '../shared/dataset-rows.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { verdictMetric } from '../shared/metric.ts';
import { type CompareSettings, defaultSettings, type StudyContext } from '../shared/options.ts';
import { planProtocol } from '../shared/protocol.ts';
import { refuseLargeTables } from '../shared/refuse-large-tables.ts';
import {
  summarizeClassTarget,
  summarizeDataset,
  summarizeNumberTarget,
} from '../shared/summarize-dataset.ts';
import { tableWarnings } from '../shared/table-warnings.ts';
import { targetsOf } from '../shared/targets-of.ts';
import { unseenClasses } from '../shared/unseen-classes.ts';
import { explainDependence } from './dependence.ts';
import { judgeFairness, refuseUnclearSelection } from './fairness.ts';
import { fairnessGroups } from './fairness-groups.ts';
import { findRow } from './find-row.ts';
import { fitModels } from './fitted-models.ts';
import { summarizeImportance } from './importance.ts';
import { explainLadder } from './ladder.ts';
import { explainRegression } from './regression.ts';
import { walkRow } from './walk-row.ts';
import { explanationWarnings } from './warnings.ts';

/** What the user may choose about an explanation; everything has a default. */
export interface ExplainOptions
  extends DescribeOptions,
    Partial<
      Pick<
        CompareSettings,
        | 'seed'
        | 'folds'
        | 'repeats'
        | 'orderBy'
        | 'groupBy'
        | 'hiddenSizes'
        | 'outputs'
        | 'ladder'
        | 'threads'
      >
    > {
  /** The row of the file, from 1, that is walked through both models. */
  readonly row?: number;
  /** Name or 1-based number of the column whose groups are to be treated alike. */
  readonly fairness?: string;
}

/**
 * Looks inside both models of a table: the net's layers, the regression's equation and what its coefficients mean, how
 * much either needs each feature, and where asked how they decide about one row and treat groups.
 *
 * @throws InputError when the table or the options do not allow it
 * @throws the signal's reason when it aborts
 */
export async function explain(
  table: Table,
  options: ExplainOptions = {},
  context: StudyContext = {},
): Promise<ExplanationResult> {
  const settings = { ...defaultSettings, ...options };
  const dataset = describeForStudy(table, settings);
  const { features, target } = dataset;
  const place = options.row === undefined ? undefined : findRow(table, dataset, options.row);
  const groups =
    options.fairness === undefined
      ? undefined
      : fairnessGroups(table, dataset, options.fairness, options.mergeLabels);
  if (groups !== undefined) refuseUnclearSelection(table.name, target);
  const metric = verdictMetric(target, undefined, allRows(dataset));
  const { protocol, folds } = planProtocol(table, 0, dataset, settings);
  const modelOptions = { hiddenSizes: settings.hiddenSizes, outputs: settings.outputs };
  const { ladder: asked } = settings;
  const data = { features, targets: targetsOf(target), options: modelOptions, ladder: asked, metric };
  refuseLargeTables(data, allRows(dataset));

  const outcomes = await permutationImportance(data, folds, {
    threads: settings.threads,
    signal: context.signal,
    onDone: (done, total) => context.onProgress?.(`fold ${done} of ${total}`, done / total),
  });
  await beginStage('fitting on all rows', context);
  const models = fitModels(data, settings.seed);
  await beginStage('estimating coefficients', context);
  const regression = explainRegression(dataset, models);
  const fairness = groups === undefined ? null : judgeFairness(target, groups, folds, outcomes);
  const importance = summarizeImportance(
    features.map(({ name }) => name),
    outcomes,
    metric,
  );
  const { names } = models.encoding;
  const explanation = {
    schemaVersion: 2,
    study: 'explain',
    protocol,
    net: {
      layers: models.net.layers,
      parameters: models.net.parameterCount,
      usedOutputs: target.task === 'classification' ? target.classes.length : 1,
    },
    regression,
    importance,
    dependence: explainDependence(dataset, models, importance),
    row: place === undefined ? null : walkRow(dataset, models, place, options.row ?? place + 1),
    fairness,
    ...(asked.length === 0
      ? {}
      : { ladder: explainLadder(dataset, models, outcomes, asked, importance.unit === 'points' ? 100 : 1) }),
    warnings: [
      ...tableWarnings(dataset),
      ...unseenClasses(dataset, protocol, folds),
      ...explanationWarnings(regression, fairness),
    ],
  } as const;
  return target.task === 'classification'
    ? {
        ...explanation,
        task: target.task,
        dataset: summarizeDataset(dataset, names, summarizeClassTarget(target)),
      }
    : {
        ...explanation,
        task: target.task,
        dataset: summarizeDataset(dataset, names, summarizeNumberTarget(target)),
      };
}

/** Tells a stage whose work then keeps this thread busy, and lets a signal from outside in before. */
async function beginStage(stage: string, { signal, onProgress }: StudyContext): Promise<void> {
  onProgress?.(stage);
  await nextTurn();
  signal?.throwIfAborted();
}
