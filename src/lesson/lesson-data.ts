import type { ClassTarget, Feature, NumberTarget } from '../describe/dataset.ts';
import type { Targets } from '../models/contract/targets.ts';

/** Numbers as JSON has them, which knows no NaN. */
type Numbers = readonly (number | null)[];

/** A feature as JSON. */
export type LessonFeature = Packed<Feature>;

type Packed<Kind> = Kind extends { readonly codes: Int32Array }
  ? Omit<Kind, 'codes'> & { readonly codes: readonly number[] }
  : Omit<Kind, 'values'> & { readonly values: Numbers };

/** A target as JSON. */
export type LessonTarget =
  | {
      readonly task: 'classification';
      readonly name: string;
      readonly labels: string[];
      readonly codes: number[];
    }
  | {
      readonly task: 'regression';
      readonly name: string;
      readonly values: number[];
      /** What models learn instead; absent where nothing. */
      readonly transform?: 'log';
    };

/** What each command is told of the table, as a shell takes it: all that was said of it that the command knows. */
export type CommandWords = Readonly<Record<(typeof measuringCommands)[number], string>>;

/** The commands that the lessons end with. */
export const measuringCommands = ['compare', 'curve', 'tune', 'explain'] as const;

/** All that a lesson's page knows of a table. */
export interface LessonData {
  readonly name: string;
  /** What the commands that measure are told. */
  readonly words: CommandWords;
  /** Rows that it had before it was sampled; null where all of them are here. */
  readonly sampledFrom: number | null;
  readonly features: readonly LessonFeature[];
  readonly target: LessonTarget;
  /** The rows that models learn from, and those that neither sees: a fold of `compare`. */
  readonly train: readonly number[];
  readonly test: readonly number[];
  /** The number of the fold, from 0, on which the net's seed rests. */
  readonly fold: number;
  /** The seed that `compare` has by default, or was given. */
  readonly seed: number;
  /** The metric of the verdict. */
  readonly metric: string;
  /** What was done to the table. */
  readonly notes: readonly string[];
}

/** A feature for JSON. */
export function packFeature(feature: Feature): LessonFeature {
  if (feature.kind === 'category') return { ...feature, codes: [...feature.codes] };
  const values = Array.from(feature.values, (value) => (Number.isNaN(value) ? null : value));
  return { ...feature, values } as LessonFeature;
}

/** A feature as models' encoding takes it. */
export function unpackFeature(feature: LessonFeature): Feature {
  if (feature.kind === 'category') return { ...feature, codes: Int32Array.from(feature.codes) };
  const values = Float64Array.from(feature.values, (value) => value ?? Number.NaN);
  return { ...feature, values } as Feature;
}

/** A target for JSON. */
export function packTarget(target: ClassTarget | NumberTarget): LessonTarget {
  const { task, name } = target;
  if (task === 'regression') {
    const { values, transform } = target;
    return { task, name, values: [...values], ...(transform === undefined ? {} : { transform }) };
  }
  return { task, name, labels: target.classes.map(({ label }) => label), codes: [...target.codes] };
}

/** A target as models take it. */
export function unpackTarget(target: LessonTarget): Targets {
  return target.task === 'classification'
    ? { task: target.task, codes: Int32Array.from(target.codes), classCount: target.labels.length }
    : {
        task: target.task,
        values: Float64Array.from(target.values),
        ...(target.transform === undefined ? {} : { transform: target.transform }),
      };
}
