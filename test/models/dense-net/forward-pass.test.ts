import { expect, it } from 'vitest';
import { forwardPass } from '../../../src/models/dense-net/forward-pass.ts';

// Two inputs, two hidden units and two outputs: weights by input, then biases, layer by layer.
const parameters = Float32Array.of(1, -1, 2, 3, 0.5, -4, 1, 2, -1, 1, 0.25, 0);

it('keeps every number on the way', () => {
  const passes = forwardPass({ layerSizes: [2, 2, 2], activation: 'relu' }, parameters, [1, 0.5]);
  // 1 · 1 + 0.5 · 2 + 0.5 = 2.5 and 1 · −1 + 0.5 · 3 − 4 = −3.5; then 2.5 · 1 + 0.25 and 2.5 · 2.
  expect(passes).toEqual([
    { sums: [2.5, -3.5], outputs: [2.5, 0] },
    { sums: [2.75, 5], outputs: [2.75, 5] },
  ]);
});

it('knows tanh', () => {
  const [hidden] = forwardPass({ layerSizes: [2, 2, 2], activation: 'tanh' }, parameters, [1, 0.5]);
  expect(hidden?.outputs).toEqual([Math.tanh(2.5), Math.tanh(-3.5)]);
});
