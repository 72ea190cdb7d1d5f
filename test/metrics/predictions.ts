import { readFileSync } from 'node:fs';
/** What scikit-learn says of them; the three metrics of a choice are of the choice corrected by the priors, where there are any. */
export interface ScoreRecord {
  readonly accuracy: number;
  readonly balancedAccuracy: number;
  readonly macroF1: number;
  readonly logLoss: number;
  readonly rocAuc: number | null;
  readonly brierScore: number;
}

/** Fixed predictions beside what scikit-learn says of them: see test/fixtures/scores/make.py. */
export interface Predictions {
  readonly name: string;
  readonly classCount: number;
  readonly classes: Int32Array;
  readonly probabilities: Float64Array;
  readonly priors: Float64Array | undefined;
  readonly expected: {
    readonly predicted: Int32Array;
    readonly confusionMatrix: Int32Array;
    readonly scores: ScoreRecord;
  };
}

interface StoredPredictions {
  readonly name: string;
  readonly classCount: number;
  readonly classes: number[];
  readonly probabilities: number[];
  readonly priors: number[] | null;
  readonly expected: { predicted: number[]; confusionMatrix: number[]; scores: ScoreRecord };
}

const file = new URL('../fixtures/scores/predictions.json', import.meta.url);
const stored: StoredPredictions[] = JSON.parse(readFileSync(file, 'utf8'));

export const predictions: readonly Predictions[] = stored.map((entry) => ({
  name: entry.name,
  classCount: entry.classCount,
  classes: Int32Array.from(entry.classes),
  probabilities: Float64Array.from(entry.probabilities),
  priors: entry.priors === null ? undefined : Float64Array.from(entry.priors),
  expected: {
    predicted: Int32Array.from(entry.expected.predicted),
    confusionMatrix: Int32Array.from(entry.expected.confusionMatrix),
    scores: entry.expected.scores,
  },
}));
