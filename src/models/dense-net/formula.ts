import type { FormulaLayer, LayersFormula } from '../contract/formula.ts';
import { layerOffsets } from './kernel/network.ts';
import type { SavedDenseNet } from './saved-net.ts';
import type { TargetScale } from './target-scale.ts';

/** What a net's outputs are about. */
type Output = { readonly classCount: number } | { readonly targetScale: TargetScale };

/** A net layer by layer; of its outputs those without a class are left out. */
export function denseNetFormula({ network, parameters }: SavedDenseNet, output: Output): LayersFormula {
  const ofNetwork = layerOffsets(network);
  const layers = ofNetwork.map(({ inputs, outputs, weights, biases }, index): FormulaLayer => {
    const isLast = index === ofNetwork.length - 1;
    const length = isLast && 'classCount' in output ? output.classCount : outputs;
    const units = Array.from({ length }, (_, unit) => ({
      bias: parameters[biases + unit] as number,
      weights: Array.from(
        { length: inputs },
        (_, input) => parameters[weights + input * outputs + unit] as number,
      ),
    }));
    return { activation: isLast ? 'linear' : network.activation, units };
  });
  const ofTask =
    'classCount' in output
      ? { link: 'softmax' as const }
      : { link: 'identity' as const, targetScale: output.targetScale };
  return { kind: 'layers', layers, ...ofTask, precision: 'single' };
}
