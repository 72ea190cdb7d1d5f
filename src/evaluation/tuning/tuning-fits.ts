import type { Feature } from '../../describe/dataset.ts';
import { encodeRows, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { MetricName } from '../../metrics/registry.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { predictionsPerRow, selectTargets, type Targets } from '../../models/contract/targets.ts';
import type { Clock } from '../../timing/clock.ts';
import { classShares, scorePredictions } from '../folds/score-predictions.ts';
import { type Candidate, type Ending, fitCandidate } from './tuning-candidate.ts';

/** Rows to learn from, and parts of the others to be judged on, each by itself. */
export interface TuningSplit {
  readonly train: Int32Array;
  readonly parts: readonly Int32Array[];
  /** Of what is random in the fits. */
  readonly seed: number;
}

/** What every worker holds. */
export interface TuningData {
  readonly features: readonly Feature[];
  /** Of every row. */
  readonly targets: Targets;
  readonly metric: MetricName;
  readonly splits: readonly TuningSplit[];
  readonly candidates: readonly Candidate[];
}

/** Candidates to fit on one split, by their numbers: several where each takes little time. */
export interface TuningTask {
  readonly split: number;
  readonly candidates: readonly number[];
  /** Whether the predictions are sent back too, which are many. */
  readonly withPredictions?: true;
}

/** How one candidate did on one split. */
export interface TuningFit {
  readonly candidate: number;
  readonly split: number;
  readonly ending: Ending;
  /** One a part; null where the metric is not defined, and where the fit diverged: its numbers mean nothing. */
  readonly scores: readonly (number | null)[];
  readonly milliseconds: number;
  /** Rows × predictions of a row, one a part; only of a task that asked for them. */
  readonly predictions?: readonly Float64Array[];
}

/** Fits candidates on splits, in which it encodes the rows of a split once for all tasks that follow on it. */
export function createTuningFitter(data: TuningData, clock: Clock): (task: TuningTask) => TuningFit[] {
  let encoded: EncodedSplit | undefined;
  return ({ split, candidates, withPredictions }) => {
    if (encoded?.split !== split) encoded = encodeSplit(data, split);
    const { train, trainTargets, trainShares, seed, parts } = encoded;
    return candidates.map((candidate): TuningFit => {
      const start = clock();
      const learned = fitCandidate(data.candidates[candidate] as Candidate, train, trainTargets, seed);
      const milliseconds = (clock() - start) / 1e6;
      const predictions = parts.map((part) => predictPart(learned.fitted, part));
      const scores = parts.map(({ targets }, part) =>
        scorePredictions(data.metric, targets, predictions[part] as Float64Array, trainShares),
      );
      const isSound =
        learned.ending !== 'diverged' && scores.every((score) => score === null || Number.isFinite(score));
      return {
        candidate,
        split,
        ending: isSound ? learned.ending : 'diverged',
        scores: isSound ? scores : parts.map(() => null),
        milliseconds,
        ...(withPredictions ? { predictions } : {}),
      };
    });
  };
}

interface EncodedPart {
  readonly rows: Matrix;
  readonly targets: Targets;
}

interface EncodedSplit {
  readonly split: number;
  readonly train: Matrix;
  readonly trainTargets: Targets;
  readonly trainShares: Float64Array;
  readonly seed: number;
  readonly parts: readonly EncodedPart[];
}

function encodeSplit({ features, targets, splits }: TuningData, split: number): EncodedSplit {
  const { train, parts, seed } = splits[split] as TuningSplit;
  const encoding = learnEncoding(features, train);
  const trainTargets = selectTargets(targets, train);
  return {
    split,
    train: encodeRows(features, encoding, train),
    trainTargets,
    trainShares: classShares(trainTargets),
    seed,
    parts: parts.map((rows) => ({
      rows: encodeRows(features, encoding, rows),
      targets: selectTargets(targets, rows),
    })),
  };
}

function predictPart(fitted: FittedModel, { rows, targets }: EncodedPart): Float64Array {
  const predictions = new Float64Array(rows.rows * predictionsPerRow(targets));
  fitted.predict(rows, predictions);
  return predictions;
}
