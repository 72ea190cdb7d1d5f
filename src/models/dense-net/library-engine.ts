import type { LibraryEngine } from '../contract/library.ts';
import { loadTensorFlow } from './tensorflow.ts';
import { fitLibraryDenseNet } from './tensorflow-fit.ts';
import type { TensorFlowPreparation } from './tensorflow-preparation.ts';

/** Replays a net's training with TensorFlow.js. */
export const tensorFlowEngine: LibraryEngine = {
  async fit({ features, targets, limitSeconds, preparation }, { clock, onProgress }) {
    const { replay, backend } = preparation as TensorFlowPreparation;
    const tensorFlow = await loadTensorFlow(backend);
    const fit = await fitLibraryDenseNet(features, targets, replay, {
      tensorFlow,
      clock,
      limitMilliseconds: limitSeconds * 1000,
      onEpoch: (done, total) => onProgress({ done, total }),
    });
    return {
      name: tensorFlow.name,
      trainingMilliseconds: fit.trainingMilliseconds,
      extrapolated: fit.extrapolated,
      converged: fit.fitted.summary.converged,
      iterations: replay.epochs,
      fitted: fit.fitted,
      timed: fit.fitted,
      agreement: { fitted: fit.early, iterations: fit.agreementEpochs, isExpected: true },
      notes: tensorFlow.notes,
      dispose: fit.dispose,
    };
  },
};
