import type { Replay } from './replay.ts';
import type { TensorFlowBackend } from './tensorflow-backends.ts';

/** What the process with TensorFlow.js is told: the training to replay, and the backend to use. */
export interface TensorFlowPreparation {
  readonly replay: Replay;
  /** The first that starts by default. */
  readonly backend: TensorFlowBackend | undefined;
}
