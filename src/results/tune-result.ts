import type { FromSchema } from './schema/from-schema.ts';
import type { fitEndings, knob, scoredSetting, settingScore, tunedModel, tuneResult } from './schema/tune.ts';

/** What `compare tune` found out. */
export type TuneResult = FromSchema<typeof tuneResult>;

/** How many of a setting's fits met their criterion, ended at their limit of epochs or steps, or ran away. */
export type FitEndings = FromSchema<typeof fitEndings>;

/** How good a setting is. */
export type SettingScore = FromSchema<typeof settingScore>;

/** How a model's knobs were set, and how good that is. */
export type ScoredSetting = FromSchema<typeof scoredSetting>;

/** What tuning a model comes to. */
export type TunedModel = FromSchema<typeof tunedModel>;

/** How much one knob of a model matters. */
export type Knob = FromSchema<typeof knob>;
