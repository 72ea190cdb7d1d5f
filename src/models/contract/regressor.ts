import type { Matrix } from '../../encode/matrix.ts';
import type { FittedModel } from './fitted-model.ts';

export type RegressorId = 'dense-net' | 'linear-regression' | 'mean';

/**
 * A model of a quantity with its options, ready to be fitted: options come at construction, data come in `fit`.
 * Every fit starts afresh; the same options and data give the same bits.
 */
export interface Regressor {
  readonly id: RegressorId;
  /**
   * Learns from encoded rows.
   *
   * @param features rows × features, every value finite
   * @param values the number to predict of each row, every one finite, in its own unit
   */
  fit(features: Matrix, values: Float64Array): FittedRegressor;
}

/** What a fit of a regressor learned: its answers are one number a row, in the unit of what it learned from. */
export type FittedRegressor = FittedModel;
