import { formatCount } from '../../text/format.ts';
import type { LibraryDefinition } from '../contract/library.ts';
import type { FittedLogisticRegression } from './logistic-regression.ts';

/** The npm package `ml-logistic-regression`. */
export const mlLogisticRegression: LibraryDefinition<FittedLogisticRegression> = {
  progressLabel: 'ml-logistic-regression, step',
  load: async () => (await import('./library-engine.ts')).mlLogisticRegressionEngine,
  describeFit({ parameters, converged, iterations }) {
    const steps = `${formatCount(iterations)} steps`;
    const count = converged ? steps : `not converged, time for its default ${steps}`;
    return `, ${formatCount(parameters)} parameters, ${count}`;
  },
};
