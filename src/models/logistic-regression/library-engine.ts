import type { LibraryEngine } from '../contract/library.ts';
import { fitLibraryLogisticRegression } from './library-fit.ts';
import { toLibraryRows } from './library-regression.ts';

/** Fits with the npm package `ml-logistic-regression`, in steps that are not interrupted. */
export const mlLogisticRegressionEngine: LibraryEngine = {
  async fit({ features, targets, limitSeconds }, { clock, onProgress }) {
    if (targets.task !== 'classification') throw new TypeError('ml-logistic-regression was given numbers');
    const fit = fitLibraryLogisticRegression(features, targets.codes, targets.classCount, {
      clock: () => clock() / 1e6,
      limitMilliseconds: limitSeconds * 1000,
      onProgress: ({ steps }) => void onProgress({ done: steps, total: null }),
    });
    const { fitted, converged } = fit;
    return {
      name: 'ml-logistic-regression 2.0.0',
      trainingMilliseconds: fit.trainingMilliseconds,
      extrapolated: fit.extrapolated,
      converged,
      iterations: fit.steps,
      fitted,
      // A caller of the package has to make its matrix and gets classes; our probabilities are no part of its time.
      timed: {
        predict(rows, predictions) {
          predictions[0] = fitted.predictClasses(toLibraryRows(rows))[0] as number;
        },
      },
      // One classifier a class is another model than a softmax, and an unfinished fit another fit.
      agreement: { fitted, iterations: null, isExpected: targets.classCount === 2 && converged },
      notes: [],
    };
  },
};
