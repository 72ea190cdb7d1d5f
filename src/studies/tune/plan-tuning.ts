import type { Dataset } from '../../describe/dataset.ts';
import type { Fold } from '../../evaluation/folds/evaluate-fold.ts';
import type { TuningData, TuningSplit } from '../../evaluation/tuning/tuning-fits.ts';
import type { Protocol } from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import type { Units } from '../../split/units.ts';
import { allRows } from '../shared/dataset-rows.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { verdictMetric } from '../shared/metric.ts';
import { defaultSettings } from '../shared/options.ts';
import { planProtocol } from '../shared/protocol.ts';
import { targetsOf } from '../shared/targets-of.ts';
import { type Candidates, chooseCandidates } from './candidates.ts';
import { settingsFor, settingsRule, tuningRepeatsFor, tuningRepeatsRule } from './effort.ts';
import type { TuneSettings } from './options.ts';

/** What is tried, on which rows, and what is judged on. */
export interface TuningPlan {
  readonly dataset: Dataset;
  readonly protocol: Protocol;
  readonly units: Units;
  readonly settingsRule: string;
  readonly data: TuningData;
  readonly candidates: Candidates;
}

/** Parts that the rows are dealt to. */
const partCount = 5;

/**
 * Plans the sweep. The rows are dealt to five parts, and every candidate learns from three of them and is scored on the
 * other two, five times, so that each two neighbouring parts are left out once. A part is judged on by the two fits that
 * left it out, and the setting for it is chosen by the scores of these same fits on the other part that they left out:
 * nothing of a part has any say in what is chosen for it, neither as rows to learn from nor as rows to score.
 *
 * The parts are the folds of `compare`.
 *
 * @throws InputError when the table or the options do not allow it
 */
export function planTuning(table: Table, settings: TuneSettings): TuningPlan {
  const dataset = describeForStudy(table, settings);
  const metric = verdictMetric(dataset.target, settings.metric, allRows(dataset));
  const repeats = settings.repeats ?? tuningRepeatsFor(dataset.rows);
  const { protocol, folds, units } = planProtocol(table, 0, dataset, {
    ...defaultSettings,
    ...settings,
    folds: partCount,
    repeats,
  });
  const splits = folds.map((_, index) => neighboursLeftOut(folds, index));
  const targets = targetsOf(dataset.target);
  const candidates = chooseCandidates(
    targets.task,
    settings.settings ?? settingsFor(dataset.rows),
    settings.seed,
  );
  return {
    dataset,
    protocol: describeProtocol(protocol, splits, settings.repeats !== undefined),
    units,
    settingsRule: settings.settings === undefined ? settingsRule : 'settings: asked for',
    data: { features: dataset.features, targets, metric, splits, candidates: candidates.all },
    candidates,
  };
}

/** The part that follows a part, round its repeat. */
export function nextPart(part: number): number {
  return part - (part % partCount) + ((part + 1) % partCount);
}

/** The part before a part, round its repeat. */
export function previousPart(part: number): number {
  return part - (part % partCount) + ((part + partCount - 1) % partCount);
}

/** Leaves out a part and the next one. */
function neighboursLeftOut(folds: readonly Fold[], part: number): TuningSplit {
  const { split, seed } = folds[part] as Fold;
  const { test: next } = (folds[nextPart(part)] as Fold).split;
  const isNext = new Set(next);
  return { train: split.train.filter((row) => !isNext.has(row)), parts: [split.test, next], seed };
}

function describeProtocol(protocol: Protocol, splits: readonly TuningSplit[], isAsked: boolean): Protocol {
  const trainRows = splits.reduce((sum, { train }) => sum + train.length, 0) / splits.length;
  const dealt = protocol.repeats === 1 ? '' : `${protocol.repeats} × `;
  const groups = protocol.kind === 'grouped' ? ' of whole groups' : '';
  return {
    ...protocol,
    method: `${dealt}5 parts${groups} in turn: 3 to learn from, 1 to choose on, 1 to be judged on`,
    rule: isAsked ? 'repeats: asked for' : tuningRepeatsRule,
    trainRows,
  };
}
