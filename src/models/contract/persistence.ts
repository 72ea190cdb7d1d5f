import type { Predictor } from './fitted-model.ts';
import type { Formula } from './formula.ts';
import type { TargetTransform, Task } from './targets.ts';

/** What saved models predict. */
export type SavedTarget = SavedClassTarget | SavedNumberTarget;

export interface SavedClassTarget {
  readonly task: 'classification';
  readonly name: string;
  /** The label of each class code. */
  readonly classes: readonly string[];
}

export interface SavedNumberTarget {
  readonly task: 'regression';
  readonly name: string;
  /** What the models of the files predict instead of the number; absent where it is the number. */
  readonly transform?: TargetTransform;
}

/** What a saved model is about. */
export interface SavedContext {
  readonly target: SavedTarget;
  /** Names of the encoded columns. */
  readonly columns: readonly string[];
}

/** A model that was saved. */
export interface SavedPredictor extends Predictor {
  /** How others can compute it; absent where a model is more than a formula, as neighbours are their table. */
  readonly formula?: Formula;
}

/** How a fitted model is kept in files, so that it predicts the same to the bit. */
export interface Persistence<Fitted> {
  /** Each file that a model of the task has, and what it holds. */
  files(task: Task): Readonly<Record<string, string>>;
  /** The content of each of these files. */
  toFiles(fitted: Fitted, context: SavedContext): Readonly<Record<string, Uint8Array>>;
  /**
   * The model back.
   *
   * @param read gives the bytes of one of its files
   */
  fromFiles(read: (name: string) => Uint8Array, context: SavedContext): SavedPredictor;
}
