import { classShares } from '../../evaluation/folds/score-predictions.ts';
import type { JudgedFold } from '../../evaluation/folds/unit-influences.ts';
import type { TuningFit, TuningSplit, TuningTask } from '../../evaluation/tuning/tuning-fits.ts';
import { fitTasks } from '../../evaluation/tuning/tuning-sweep.ts';
import type { WorkerPoolOptions } from '../../evaluation/workers/worker-pool.ts';
import { selectTargets } from '../../models/contract/targets.ts';
import { tunedPair } from '../../results/find-tuned.ts';
import { testToTrain } from '../../results/test-to-train.ts';
import type { TunedModel, TuneResult } from '../../results/tune-result.ts';
import { chances } from '../../statistics/chances.ts';
import { unitInterval } from '../../statistics/unit-interval.ts';
import { decideVerdict } from '../../statistics/verdict.ts';
import { resampledDifference } from '../shared/resampled.ts';
import { verdictName } from '../shared/verdict-name.ts';
import { previousPart, type TuningPlan } from './plan-tuning.ts';

type JudgedDifference = Pick<TuneResult, 'difference' | 'verdict' | 'evidence'>;

/** What is judged on a part: the candidates' numbers by the ids of their models. */
interface ChosenForPart {
  readonly part: number;
  readonly candidates: ReadonlyMap<string, number>;
}

/**
 * Holds the net as it was tuned for each part against the untuned regression, and weighs the difference against the
 * margin. The interval goes by rows, of which a sweep keeps nothing: what was chosen is fitted once more.
 *
 * @param models as the sweep judged them
 * @param pointSize how much of the metric a point is
 * @throws the signal's reason when it aborts
 */
export async function judgeChosen(
  plan: TuningPlan,
  models: readonly TunedModel[],
  { pointSize, margin }: Pick<TuneResult, 'pointSize' | 'margin'>,
  workers: WorkerPoolOptions,
): Promise<JudgedDifference> {
  const { data, protocol, units } = plan;
  const { candidate, reference } = tunedPair({ task: data.targets.task, models });
  const chosen = choicesForParts(plan, candidate, reference);
  if (chosen.length === 0) return { difference: null, verdict: null, evidence: null };
  const fits = await fitTasks(data, tasksOf(chosen), workers);
  const repeats = Array.from({ length: protocol.repeats }, (_, repeat) =>
    chosen
      .filter(({ part }) => Math.floor(part / protocol.folds) === repeat)
      .flatMap((forPart) => judgedFolds(plan, forPart, fits)),
  );
  const judged = { metric: data.metric, repeats, units };
  const resampled = resampledDifference(judged, candidate.id, reference.id, pointSize);
  if (resampled === null) throw new Error('parts have scores, but not together');
  const interval = unitInterval(resampled, testToTrain(protocol));
  const { choice, evidence } = decideVerdict(interval, margin);
  return {
    difference: { ...interval, chances: chances(interval, margin) },
    verdict: verdictName(choice, candidate.id, reference.id),
    evidence,
  };
}

/** Of the parts on which both have a score. */
function choicesForParts(
  { candidates }: TuningPlan,
  candidate: TunedModel,
  reference: TunedModel,
): ChosenForPart[] {
  const numberOf = ({ id }: TunedModel, setting: number): number =>
    (candidates.models.find((model) => model.id === id)?.first ?? Number.NaN) + setting;
  const untuned = reference.settings[0]?.score.perFold ?? [];
  return candidate.tuned.chosen.flatMap((setting, part) =>
    (candidate.tuned.score.perFold[part] ?? null) === null || (untuned[part] ?? null) === null
      ? []
      : [
          {
            part,
            candidates: new Map([
              [candidate.id, numberOf(candidate, setting)],
              [reference.id, numberOf(reference, 0)],
            ]),
          },
        ],
  );
}

/** A part is left out by the split of its own number, as the first of its parts, and by the one before, as the second. */
function splitsOf(part: number): readonly [split: number, place: number][] {
  return [
    [part, 0],
    [previousPart(part), 1],
  ];
}

/** One task a split and candidate. */
function tasksOf(chosen: readonly ChosenForPart[]): TuningTask[] {
  const wanted = new Map<string, TuningTask>();
  for (const { part, candidates } of chosen) {
    for (const [split] of splitsOf(part)) {
      for (const candidate of candidates.values()) {
        wanted.set(`${split} ${candidate}`, { split, candidates: [candidate], withPredictions: true });
      }
    }
  }
  return [...wanted.values()].sort((a, b) => a.split - b.split);
}

/** The two fits of a part. */
function judgedFolds(
  { data: { splits, targets } }: TuningPlan,
  { part, candidates }: ChosenForPart,
  fits: readonly TuningFit[],
): JudgedFold[] {
  return splitsOf(part).map(([split, place]): JudgedFold => {
    const { train, parts } = splits[split] as TuningSplit;
    const testRows = parts[place] as Int32Array;
    const models = Array.from(candidates, ([id, candidate]) => {
      const fit = fits.find((one) => one.split === split && one.candidate === candidate);
      return { id, predictions: fit?.predictions?.[place] as Float64Array };
    });
    return {
      testRows,
      outcome: {
        testTargets: selectTargets(targets, testRows),
        trainShares: classShares(selectTargets(targets, train)),
        models,
      },
    };
  });
}
