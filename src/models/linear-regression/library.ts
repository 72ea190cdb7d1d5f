import { formatCount } from '../../text/format.ts';
import type { LibraryDefinition } from '../contract/library.ts';
import type { FittedLinearRegression } from './linear-regression.ts';

/** The npm package `ml-regression`. */
export const mlRegression: LibraryDefinition<FittedLinearRegression> = {
  progressLabel: 'ml-regression, fit',
  load: async () => (await import('./library-engine.ts')).mlRegressionEngine,
  describeFit: ({ parameters }) => `, ${formatCount(parameters)} parameters`,
};
