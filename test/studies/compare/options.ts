import type { CompareSettings } from '../../../src/studies/shared/options.ts';

/** The options of `compare` where none is given, but for the libraries. */
export const defaultOptions: CompareSettings = {
  seed: 1,
  margin: 1,
  hiddenSizes: [20, 10],
  outputs: 'article',
  ladder: [],
  engine: 'compiled',
  librarySeconds: 5,
  threads: 2,
};
