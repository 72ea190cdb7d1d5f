import type { LibraryDefinition } from '../contract/library.ts';
import type { FittedDenseNet } from './fitted.ts';
import type { Replay } from './replay.ts';
import { replayCompiled } from './replay-compiled.ts';
import type { TensorFlowBackend } from './tensorflow-backends.ts';

/** What the process with TensorFlow.js is told: the training to replay, and the backend to use. */
export interface TensorFlowPreparation {
  readonly replay: Replay;
  /** The first that starts by default. */
  readonly backend: TensorFlowBackend | undefined;
}

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
