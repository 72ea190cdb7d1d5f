import type { NetCandidate } from '../../evaluation/tuning/tuning-candidate.ts';
import { defaultHiddenSizes } from '../../models/dense-net/kernel/network.ts';
import { defaultTraining, type Optimizer } from '../../models/dense-net/training.ts';
import type { Knob } from '../../results/tune-result.ts';

/** The levels of each knob: those that people try, too little and too much among them, and the default of `compare`. */
const learningRates = [0.0005, defaultTraining.learningRate, 0.05, 0.5] as const;
const optimizers: readonly Optimizer[] = [
  defaultTraining.optimizer,
  { kind: 'sgd', momentum: 0 },
  { kind: 'sgd', momentum: 0.9 },
];
const activations = ['relu', 'tanh'] as const;
const dropouts = [defaultTraining.dropout, 0.2, 0.5] as const;
const hiddenSizes: readonly (readonly number[])[] = [[10], [40], defaultHiddenSizes];

/** Every combination of the levels: 216. */
export const netGrid: readonly NetCandidate[] = learningRates.flatMap((learningRate) =>
  optimizers.flatMap((optimizer) =>
    activations.flatMap((activation) =>
      dropouts.flatMap((dropout) =>
        hiddenSizes.map(
          (sizes): NetCandidate => ({
            model: 'net',
            hiddenSizes: sizes,
            training: { learningRate, activation, dropout, optimizer },
          }),
        ),
      ),
    ),
  ),
);

/** The place in the grid of the net as `compare` trains it. */
export const untunedPlace = netGrid.findIndex(
  ({ hiddenSizes: sizes, training }) =>
    sizes === defaultHiddenSizes &&
    training.learningRate === defaultTraining.learningRate &&
    training.optimizer === defaultTraining.optimizer &&
    training.activation === defaultTraining.activation &&
    training.dropout === defaultTraining.dropout,
);

/** What people turn, and how a candidate has it set. */
export const netKnobs: readonly {
  readonly name: Knob['name'];
  readonly labelOf: (candidate: NetCandidate) => string;
}[] = [
  { name: 'learning rate', labelOf: ({ training }) => String(training.learningRate) },
  { name: 'optimizer', labelOf: ({ training }) => optimizerLabel(training.optimizer) },
  { name: 'activation', labelOf: ({ training }) => training.activation },
  { name: 'dropout', labelOf: ({ training }) => String(training.dropout) },
  { name: 'hidden layers', labelOf: (candidate) => candidate.hiddenSizes.join('→') },
];

function optimizerLabel(optimizer: Optimizer): string {
  return optimizer.kind === 'adam' ? 'Adam' : `momentum ${optimizer.momentum}`;
}
