import type { LibraryDefinition } from '../contract/library.ts';
import type { FittedDenseNet } from './fitted.ts';
import { replayCompiled } from './replay-compiled.ts';
import type { TensorFlowBackend } from './tensorflow-backends.ts';
import type { TensorFlowPreparation } from './tensorflow-preparation.ts';

/** TensorFlow.js trains the same net again: the same weights, batches and epochs. */
export const tensorFlowLibrary: LibraryDefinition<FittedDenseNet> = {
  progressLabel: 'TensorFlow.js, epoch',
  prepare: ({ replay }, { backend }): TensorFlowPreparation => ({
    replay,
    backend: backend as TensorFlowBackend | undefined,
  }),
  load: async () => (await import('./library-engine.ts')).tensorFlowEngine,
  counterpart: ({ replay }, features, targets, epochs) => replayCompiled(replay, features, targets, epochs),
  describeFit: () => '',
};
