import type { MetricName } from '../metrics/metric-name.ts';
import type { ModelId, Task } from '../models/contract/targets.ts';
import type { Interval } from '../statistics/interval.ts';
import type { DatasetSummary, FoldFigure, Protocol, RegressionId } from './comparison-result.ts';

/** How many of a setting's fits met their criterion, ended at their limit of epochs or steps, or ran away. */
export interface FitEndings {
  readonly converged: number;
  readonly unfinished: number;
  readonly diverged: number;
}

/** How good a setting is: one score a part that it was judged on. One of which a fit diverged has no mean. */
export interface SettingScore {
  readonly score: FoldFigure;
  readonly fits: FitEndings;
}

export interface NetSetting extends SettingScore {
  readonly learningRate: number;
  readonly activation: 'relu' | 'tanh';
  readonly dropout: number;
  readonly optimizer: 'adam' | 'sgd';
  /** Of gradient descent; null for Adam, which brings its own. */
  readonly momentum: number | null;
  readonly hiddenSizes: readonly number[];
}

export interface RegressionSetting extends SettingScore {
  readonly ridge: number;
}

/** What tuning a model comes to. */
export interface TunedModel<Setting extends SettingScore = SettingScore> {
  readonly id: ModelId;
  /** The first one is the untuned model: what `compare` uses. */
  readonly settings: readonly Setting[];
  /** Which of them is the best and the worst, of those that did not diverge. */
  readonly best: number;
  readonly worst: number;
  /** The median score of the settings that did not diverge. */
  readonly median: number;
  /** Settings whose score is above that of the untuned regression, and above it by more than the margin. */
  readonly better: { readonly atAll: number; readonly byMoreThanMargin: number };
  /** Settings of which a fit diverged, and others of which most fits were unfinished. */
  readonly failed: { readonly diverged: number; readonly unfinished: number };
  /** Chosen without the rows it is judged on: one score a part, and which setting was chosen for each. */
  readonly tuned: { readonly score: FoldFigure; readonly chosen: readonly number[] };
  /** How much better, in points, the best setting looks on the rows it was chosen on; null where nothing tells. */
  readonly optimism: number | null;
}

/** How much one knob of the net matters. */
export interface Knob {
  readonly name: 'learning rate' | 'optimizer' | 'activation' | 'dropout' | 'hidden layers';
  /** Share of the variance of the settings' ranks that its levels explain (ε²); null where nothing tells. */
  readonly share: number | null;
  readonly levels: readonly {
    readonly label: string;
    readonly settings: number;
    /** Median score; null where all settings of the level diverged. */
    readonly median: number | null;
  }[];
}

/** What the sweep took, summed over its fits on all threads. */
export interface TuneTimings {
  readonly models: readonly {
    readonly id: ModelId;
    readonly fits: number;
    readonly milliseconds: number;
  }[];
}

/** What `compare tune` found out. */
export interface TuneResult {
  readonly schemaVersion: 1;
  readonly study: 'tune';
  readonly task: Task;
  readonly dataset: DatasetSummary;
  readonly protocol: Protocol;
  /** Why so many settings of the net. */
  readonly settingsRule: string;
  readonly metric: MetricName;
  readonly unit: 'points';
  /** How much of the metric a point is, as in the result of `compare`. */
  readonly pointSize: number;
  readonly margin: number;
  /** The mean score of always answering the same. */
  readonly baseline: number | null;
  readonly models: readonly [net: TunedModel<NetSetting>, regression: TunedModel<RegressionSetting>];
  /** Of the net, the most important first. */
  readonly knobs: readonly Knob[];
  /** Tuned net minus untuned regression in points, both on rows that no choice was made on. */
  readonly difference: Interval | null;
  readonly verdict: 'dense-net' | RegressionId | 'inconclusive' | null;
  readonly evidence: 'settled' | 'unsettled' | null;
  readonly timings: TuneTimings;
  readonly environment: Readonly<Record<string, string | number | null>>;
}
