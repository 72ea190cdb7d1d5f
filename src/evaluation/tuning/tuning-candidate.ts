import type { Matrix } from '../../encode/matrix.ts';
import { majorityClass } from '../../models/baseline/majority-class.ts';
import { meanBaseline } from '../../models/baseline/mean.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import type { Targets } from '../../models/contract/targets.ts';
import { compiledDenseNet } from '../../models/dense-net/compiled.ts';
import { compiledDenseNetRegressor } from '../../models/dense-net/compiled-regressor.ts';
import type { Training } from '../../models/dense-net/training.ts';
import { linearRegression } from '../../models/linear-regression/compiled.ts';
import { logisticRegression } from '../../models/logistic-regression/compiled.ts';

/** A model with one setting of its knobs, for either task. */
export type Candidate = NetCandidate | RegressionCandidate | BaselineCandidate;

export interface NetCandidate {
  readonly model: 'net';
  readonly hiddenSizes: readonly number[];
  readonly training: Training;
}

export interface RegressionCandidate {
  readonly model: 'regression';
  readonly ridge: number;
}

export interface BaselineCandidate {
  readonly model: 'baseline';
}

/** How a fit ended: by its criterion, at the limit of its steps or epochs, or with weights that ran away. */
export type Ending = 'converged' | 'unfinished' | 'diverged';

/** What a candidate learned. */
export interface FittedCandidate {
  readonly fitted: FittedModel;
  readonly ending: Ending;
}

/**
 * Fits a candidate on encoded rows.
 *
 * @param seed of the net's initial weights, held-out rows, row orders and dropped units
 */
export function fitCandidate(
  candidate: Candidate,
  features: Matrix,
  targets: Targets,
  seed: number,
): FittedCandidate {
  switch (candidate.model) {
    case 'net':
      return fitNet(candidate, features, targets, seed);
    case 'regression':
      return ended(fitRegression(candidate, features, targets));
    case 'baseline':
      return ended(fitBaseline(features, targets));
  }
}

function fitNet(
  { hiddenSizes, training }: NetCandidate,
  features: Matrix,
  targets: Targets,
  seed: number,
): FittedCandidate {
  const options = { hiddenSizes, training, seed };
  const fitted =
    targets.task === 'classification'
      ? compiledDenseNet(options).fit(features, targets.codes, targets.classCount)
      : compiledDenseNetRegressor(options).fit(features, targets.values);
  return fitted.diverged ? { fitted, ending: 'diverged' } : ended(fitted);
}

function fitRegression({ ridge }: RegressionCandidate, features: Matrix, targets: Targets): FittedModel {
  return targets.task === 'classification'
    ? logisticRegression({ ridge }).fit(features, targets.codes, targets.classCount)
    : linearRegression({ ridge }).fit(features, targets.values);
}

function fitBaseline(features: Matrix, targets: Targets): FittedModel {
  return targets.task === 'classification'
    ? majorityClass().fit(features, targets.codes, targets.classCount)
    : meanBaseline().fit(features, targets.values);
}

function ended(fitted: FittedModel): FittedCandidate {
  return { fitted, ending: fitted.summary.converged ? 'converged' : 'unfinished' };
}
