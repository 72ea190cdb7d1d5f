import type { LibraryEngine } from '../contract/library.ts';
import { fitLibraryLinearRegression, toLibraryRows } from './library-fit.ts';

/** Fits with the npm package `ml-regression`. */
export const mlRegressionEngine: LibraryEngine = {
  async fit({ features, targets, limitSeconds }, { clock }) {
    if (targets.task !== 'regression') throw new TypeError('ml-regression was given classes');
    const fit = fitLibraryLinearRegression(features, targets.values, {
      clock: () => clock() / 1e6,
      limitMilliseconds: limitSeconds * 1000,
    });
    const { fitted, extrapolated, fittedColumns } = fit;
    return {
      name: 'ml-regression 6.3.0',
      trainingMilliseconds: fit.trainingMilliseconds,
      extrapolated,
      converged: fitted.summary.converged,
      iterations: 1,
      fitted,
      // A caller of the package has to make its arrays and gets an array a row; writing them is no part of its time.
      timed: {
        predict(rows, predictions) {
          predictions[0] = fitted.predictRows(toLibraryRows(rows))[0]?.[0] as number;
        },
      },
      // An extrapolated one is a model of fewer columns.
      agreement: extrapolated ? null : { fitted, iterations: null, isExpected: fitted.summary.converged },
      notes: extrapolated
        ? [
            `ml-regression was fitted on ${fittedColumns} of ${features.columns} columns: its training time is extrapolated, and its latency is that of ${fittedColumns}`,
          ]
        : [],
    };
  },
};
