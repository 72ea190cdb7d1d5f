import type { Matrix } from '../encode/matrix.ts';
import { majorityClass } from './baseline/majority-class.ts';
import { meanBaseline } from './baseline/mean.ts';
import type { Classifier } from './contract/classifier.ts';
import type { FittedModel } from './contract/fitted-model.ts';
import type { Regressor } from './contract/regressor.ts';
import type { ModelId, Targets } from './contract/targets.ts';
import { type CompiledDenseNet, compiledDenseNet } from './dense-net/compiled.ts';
import { type CompiledDenseNetRegressor, compiledDenseNetRegressor } from './dense-net/compiled-regressor.ts';
import { type LinearRegression, linearRegression } from './linear-regression/compiled.ts';
import { type LogisticRegression, logisticRegression } from './logistic-regression/compiled.ts';

/** What the user may choose about the models. */
export interface LineupOptions {
  /** Sizes of the net's hidden layers. */
  readonly hiddenSizes: readonly number[];
  /** Whether the net of a classification has the article's four outputs at least, or one a class. */
  readonly outputs: 'article' | 'classes';
}

/** The models that are compared, and the baseline that both must beat, in the order of the table. */
export type Lineup<Net, Regression, Baseline> = readonly [
  net: Net,
  regression: Regression,
  baseline: Baseline,
];

/**
 * The models of one classification.
 *
 * @param seed of the net's initial weights, held-out rows and row orders
 */
export function classifiers(
  options: LineupOptions,
  seed: number,
): Lineup<CompiledDenseNet, LogisticRegression, Classifier> {
  return [compiledDenseNet({ ...options, seed }), logisticRegression(), majorityClass()];
}

/**
 * The models of one regression.
 *
 * @param seed of the net's initial weights, held-out rows and row orders
 */
export function regressors(
  { hiddenSizes }: LineupOptions,
  seed: number,
): Lineup<CompiledDenseNetRegressor, LinearRegression, Regressor> {
  return [compiledDenseNetRegressor({ hiddenSizes, seed }), linearRegression(), meanBaseline()];
}

/** A model that knows what it is to learn of the rows that it is given. */
export interface BoundModel {
  readonly id: ModelId;
  fit(features: Matrix): FittedModel;
}

/** The net and the regression of either task, without the baseline. */
export function bindCompared(options: LineupOptions, seed: number, targets: Targets): readonly BoundModel[] {
  return bindModels(options, seed, targets).slice(0, 2);
}

/** The models of either task, each with the targets of the rows that it will be fitted on. */
export function bindModels(options: LineupOptions, seed: number, targets: Targets): readonly BoundModel[] {
  if (targets.task === 'classification') {
    const { codes, classCount } = targets;
    return classifiers(options, seed).map((model) => ({
      id: model.id,
      fit: (features) => model.fit(features, codes, classCount),
    }));
  }
  return regressors(options, seed).map((model) => ({
    id: model.id,
    fit: (features) => model.fit(features, targets.values),
  }));
}
