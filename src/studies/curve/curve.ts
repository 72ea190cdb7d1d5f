import { crossValidate } from '../../evaluation/folds/cross-validate.ts';
import type { CurveResult } from '../../results/curve-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { monotonicClock } from '../../timing/clock.ts';
import { describeEnvironment } from '../shared/environment.ts';
import type { StudyContext } from '../shared/options.ts';
import { summarizeTable } from '../shared/summarize-dataset.ts';
import { tableWarnings } from '../shared/table-warnings.ts';
import { findPayOff } from './find-pay-off.ts';
import { findCurveWarnings } from './find-warnings.ts';
import { judgeSizes } from './judge-sizes.ts';
import { type CurveOptions, defaultCurveSettings } from './options.ts';
import { foldAt, planCurve } from './plan-curve.ts';
import { timeGrowth } from './time-growth.ts';

export type { CurveOptions } from './options.ts';

/**
 * Answers how many rows a dense net needs to be worth it over a regression: both learn from ever more of a fold's
 * training rows and are judged on the same test rows, and their training is timed at several sizes.
 *
 * @throws InputError when the table or the options allow no curve
 * @throws the signal's reason when it aborts
 */
export async function curve(
  table: Table,
  options: CurveOptions = {},
  context: StudyContext = {},
): Promise<CurveResult> {
  const settings = { ...defaultCurveSettings, ...options };
  const plan = planCurve(table, settings);
  const folds = plan.sizes.flatMap((rows) => plan.folds.map((fold) => foldAt(fold, rows)));
  const outcomes = await crossValidate(plan.data, folds, {
    threads: settings.threads,
    signal: context.signal,
    onFold: (done, total) => context.onProgress?.(`fit ${done} of ${total}`, done / total),
  });
  const { sizes, pointSize } = judgeSizes(plan, outcomes);
  const timings = await timeGrowth(plan, { clock: monotonicClock, ...context });
  return {
    schemaVersion: 2,
    study: 'curve',
    task: plan.data.targets.task,
    dataset: summarizeTable(plan.dataset),
    protocol: plan.protocol,
    metric: plan.metric,
    unit: 'points',
    pointSize,
    margin: settings.margin,
    sizes,
    payOff: findPayOff(sizes, settings.margin),
    timings,
    warnings: [...tableWarnings(plan.dataset), ...findCurveWarnings(plan)],
    environment: describeEnvironment(),
  };
}
