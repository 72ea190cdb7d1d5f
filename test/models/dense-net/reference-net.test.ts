import { describe, expect, it } from 'vitest';
import type { Network } from '../../../src/models/dense-net/kernel/network.ts';
import { gradient, meanLoss } from './reference-net.ts';
import { createTask, loadTask } from './task.ts';

const shapes: readonly (readonly number[])[] = [
  [10, 20, 10, 4],
  [3, 2],
  [1, 1, 1],
  [5, 7, 3],
  [2, 3, 5, 4, 3],
];

describe('the reference net', () => {
  for (const layerSizes of shapes) {
    for (const activation of ['relu', 'tanh'] as const) {
      for (const output of ['softmax', 'linear'] as const) {
        it(`has the gradient of finite differences: ${layerSizes.join('→')}, ${activation}, ${output}`, () => {
          const network: Network = { layerSizes, activation };
          const task = createTask(network, output, 6, 6, 11);
          const parameters = Float64Array.from(loadTask(task, 11).parameters());
          // A third of the hidden units is dropped, others in each sample.
          const dropped = task.samples.map((sample, row) => ({
            ...sample,
            masks: layerSizes
              .slice(1, -1)
              .map((size) => Array.from({ length: size }, (_, unit) => ((unit + row) % 3 === 0 ? 0 : 1.5))),
          }));
          for (const samples of [task.samples, dropped]) {
            const analytic = gradient(network, parameters, samples);
            const step = 1e-6;
            const numeric = parameters.map((parameter, p) => {
              const lossAt = (value: number) => meanLoss(network, parameters.with(p, value), samples);
              return (lossAt(parameter + step) - lossAt(parameter - step)) / (2 * step);
            });
            analytic.forEach((value, p) => {
              expect(value).toBeCloseTo(numeric[p] as number, 7);
            });
          }
        });
      }
    }
  }
});
