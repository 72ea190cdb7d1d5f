import { sum } from 'd3-array';
import { InputError } from '../../errors.ts';
import type { TuningFit } from '../../evaluation/tuning/tuning-fits.ts';
import { sweepCandidates } from '../../evaluation/tuning/tuning-sweep.ts';
import type { WorkerPoolOptions } from '../../evaluation/workers/worker-pool.ts';
import type { TuneResult } from '../../results/tune-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { formatCount } from '../../text/format.ts';
import { describeEnvironment } from '../shared/environment.ts';
import type { StudyContext } from '../shared/options.ts';
import { summarizeTable } from '../shared/summarize-dataset.ts';
import { tableWarnings } from '../shared/table-warnings.ts';
import { judgeChosen } from './judge-chosen.ts';
import { judgeSweep } from './judge-sweep.ts';
import { judgeKnobs } from './knobs.ts';
import { defaultTuneSettings, type TuneOptions } from './options.ts';
import { planTuning, type TuningPlan } from './plan-tuning.ts';

export type { TuneOptions } from './options.ts';

/**
 * Answers whether a net has to be tuned just right: many settings of it and of the regression learn from the same rows,
 * and what tuning is worth is measured on rows that no setting was chosen on.
 *
 * @throws InputError when the table or the options do not allow it
 * @throws the signal's reason when it aborts
 */
export async function tune(
  table: Table,
  options: TuneOptions = {},
  { signal, onProgress }: Pick<StudyContext, 'signal' | 'onProgress'> = {},
): Promise<TuneResult> {
  const settings = { ...defaultTuneSettings, ...options };
  const plan = planTuning(table, settings);
  const workers = (what: string): WorkerPoolOptions => ({
    threads: settings.threads,
    signal,
    onDone: (done, total) =>
      onProgress?.(`${what} ${formatCount(done)} of ${formatCount(total)}`, done / total),
  });
  const fits = await sweepCandidates(plan.data, workers('fit'));
  const judged = judgeSweep(plan, fits, settings.margin);
  if (judged === undefined) {
    throw new InputError(
      `${plan.dataset.name}: --metric ${plan.data.metric} is defined for no part of the rows`,
    );
  }
  const { margin } = settings;
  const ofChosen = await judgeChosen(
    plan,
    judged.models,
    { pointSize: judged.pointSize, margin },
    workers('chosen fit'),
  );
  return {
    schemaVersion: 2,
    study: 'tune',
    task: plan.data.targets.task,
    dataset: summarizeTable(plan.dataset),
    protocol: plan.protocol,
    settingsRule: plan.settingsRule,
    metric: plan.data.metric,
    unit: 'points',
    margin,
    ...judged,
    ...ofChosen,
    knobs: knobsOf(plan, judged.models),
    timings: timingsOf(plan, fits),
    warnings: tableWarnings(plan.dataset),
    environment: describeEnvironment(),
  };
}

/** Of the models that have knobs. */
function knobsOf({ candidates, data }: TuningPlan, models: TuneResult['models']): TuneResult['knobs'] {
  return candidates.models.flatMap((tried, index) => {
    const scores = models[index]?.settings ?? [];
    return tried.grid.knobs.length === 0 ? [] : judgeKnobs(tried, scores, data.metric, data.targets.task);
  });
}

function timingsOf({ candidates }: TuningPlan, fits: readonly TuningFit[]): TuneResult['timings'] {
  return {
    models: candidates.models.map(({ id, settings, first }) => {
      const own = fits.filter(({ candidate }) => candidate >= first && candidate < first + settings.length);
      return { id, fits: own.length, milliseconds: sum(own, ({ milliseconds }) => milliseconds) };
    }),
  };
}
