import { expect, it } from 'vitest';
import { summarizeLayers } from '../../../src/models/dense-net/layers.ts';

it("counts the article's net as Keras does: 220 + 210 + 44 = 474", () => {
  const layers = summarizeLayers({ layerSizes: [10, 20, 10, 4], activation: 'relu' }, 'softmax');
  expect(layers.map(({ name, activation }) => [name, activation])).toEqual([
    ['hidden 1', 'relu'],
    ['hidden 2', 'relu'],
    ['output', 'softmax'],
  ]);
  expect(layers.map(({ weights, biases, parameters }) => [weights, biases, parameters])).toEqual([
    [10 * 20, 20, 220],
    [20 * 10, 10, 210],
    [10 * 4, 4, 44],
  ]);
});

it('names one hidden layer and a linear output', () => {
  expect(summarizeLayers({ layerSizes: [3, 5, 1], activation: 'relu' }, 'linear')).toMatchObject([
    { name: 'hidden 1', inputs: 3, outputs: 5 },
    { name: 'output', inputs: 5, outputs: 1, activation: 'linear', parameters: 6 },
  ]);
});
