import type { Estimator, FittedModel } from './fitted-model.ts';
import type { Task } from './targets.ts';

/** How a model's knobs are set, as a result keeps it. */
export type Setting = Readonly<Record<string, string | number | null | readonly number[]>>;

/** What people turn about a model. */
export interface TuningKnob {
  readonly name: string;
  /** How a setting has it set: "Adam". */
  labelOf(setting: Setting): string;
}

/** The settings of a model that may be tried. */
export interface TuningGrid<Fitted extends FittedModel = FittedModel> {
  /** Every one of them. */
  settings(task: Task): readonly Setting[];
  /** Its place among them: what is used where nothing is tuned. */
  untuned(task: Task): number;
  /** Where there are any, a balanced choice of the settings is tried, and each knob is judged; else all of them. */
  readonly knobs: readonly TuningKnob[];
  create(task: Task, setting: Setting, seed: number): Estimator<Fitted>;
  /** Whether a fit ran away to numbers that are none; no fit of a model does where absent. */
  hasDiverged?(fitted: Fitted): boolean;
  /** The setting in words: "ridge 0.1". */
  describe(setting: Setting): string;
}
