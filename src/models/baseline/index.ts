import { classifierEstimator } from '../contract/classifier.ts';
import type { ModelDefinition } from '../contract/definition.ts';
import type { Estimator } from '../contract/fitted-model.ts';
import type { Regressor } from '../contract/regressor.ts';
import type { ModelWording } from '../contract/wording.ts';
import { majorityClass } from './majority-class.ts';
import { meanBaseline } from './mean.ts';

/** Always answering the shares of the classes. */
export const majorityClassBaseline: ModelDefinition = {
  id: 'majority-class',
  wording: wording('the commonest class', 'the commonest'),
  role: 'baseline',
  tasks: ['classification'],
  create: () => classifierEstimator(majorityClass()),
  ...computesNothing(),
};

/** Always answering the mean. */
export const meanOfTarget: ModelDefinition = {
  id: 'mean',
  wording: wording('the mean', 'the mean'),
  role: 'baseline',
  tasks: ['regression'],
  create: () => ownUnitEstimator(meanBaseline()),
  ...computesNothing(),
};

/** It always learns the target in its own unit: the mean is no longer one where others learn a logarithm. */
function ownUnitEstimator(regressor: Regressor): Estimator {
  return {
    fit(features, targets) {
      if (targets.task !== 'regression') throw new TypeError('a mean was asked of classes');
      return regressor.fit(features, targets.values);
    },
  };
}

function wording(constant: string, short: string): ModelWording {
  return {
    title: 'baseline',
    heading: `Always ${constant}`,
    nickname: 'baseline',
    ratioName: 'baseline',
    verdict: 'the baseline',
    shortVerdict: 'baseline',
    columnHeading: () => [`Always ${short}`, ''],
    iterations: null,
  };
}

/** A baseline looks at no feature. */
function computesNothing(): Pick<
  ModelDefinition,
  'complexity' | 'implementation' | 'describe' | 'operations'
> {
  return {
    complexity: 0,
    implementation: () => null,
    describe: () => ({ solver: null, layerSizes: null }),
    operations: () => ({ multiplications: 0, additions: 0, exponentials: 0 }),
  };
}
