import type { Explainer } from '../contract/explanation.ts';
import type { FittedDenseNet } from './fitted.ts';
import { forwardPass } from './forward-pass.ts';
import { summarizeLayers } from './layers.ts';

/** Opens a net: its layers, and what each of them makes of a row. */
export const denseNetExplainer: Explainer<FittedDenseNet> = {
  open({ network, replay, parameters }) {
    const numbers = parameters();
    return {
      kind: 'layers',
      layers: summarizeLayers(network, replay.output),
      targetScale: replay.targetScale,
      pass: (inputs) => forwardPass(network, numbers, inputs),
    };
  },
};
