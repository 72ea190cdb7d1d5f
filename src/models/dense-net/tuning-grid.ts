import { classifierEstimator } from '../contract/classifier.ts';
import { regressorEstimator } from '../contract/regressor.ts';
import type { Setting, TuningGrid } from '../contract/tuning.ts';
import { compiledDenseNet } from './classifier.ts';
import type { FittedDenseNet } from './fitted.ts';
import { defaultHiddenSizes } from './kernel/network.ts';
import type { Optimizer } from './kernel/optimizer.ts';
import { compiledDenseNetRegressor } from './regressor.ts';
import { defaultTraining, type Training } from './training.ts';

/** How a net's knobs are set. */
export type NetSetting = Setting & {
  readonly learningRate: number;
  readonly activation: 'relu' | 'tanh';
  readonly dropout: number;
  readonly optimizer: 'adam' | 'sgd';
  /** Of gradient descent; null for Adam, which brings its own. */
  readonly momentum: number | null;
  readonly hiddenSizes: readonly number[];
};

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
export const netGrid: readonly NetSetting[] = learningRates.flatMap((learningRate) =>
  optimizers.flatMap((optimizer) =>
    activations.flatMap((activation) =>
      dropouts.flatMap((dropout) =>
        hiddenSizes.map(
          (sizes): NetSetting => ({
            learningRate,
            activation,
            dropout,
            optimizer: optimizer.kind,
            momentum: optimizer.kind === 'sgd' ? optimizer.momentum : null,
            hiddenSizes: sizes,
          }),
        ),
      ),
    ),
  ),
);

/** The place in the grid of the net as `compare` trains it. */
export const untunedPlace = netGrid.findIndex(
  (setting) =>
    setting.hiddenSizes === defaultHiddenSizes &&
    setting.learningRate === defaultTraining.learningRate &&
    setting.optimizer === defaultTraining.optimizer.kind &&
    setting.activation === defaultTraining.activation &&
    setting.dropout === defaultTraining.dropout,
);

/** What people tune about a net. */
export const denseNetTuning: TuningGrid<FittedDenseNet> = {
  settings: () => netGrid,
  untuned: () => untunedPlace,
  knobs: [
    { name: 'learning rate', labelOf: (setting) => String(netSetting(setting).learningRate) },
    { name: 'optimizer', labelOf: (setting) => optimizerLabel(netSetting(setting)) },
    { name: 'activation', labelOf: (setting) => netSetting(setting).activation },
    { name: 'dropout', labelOf: (setting) => String(netSetting(setting).dropout) },
    { name: 'hidden layers', labelOf: (setting) => netSetting(setting).hiddenSizes.join('→') },
  ],
  create(task, setting, seed) {
    const options = { hiddenSizes: netSetting(setting).hiddenSizes, training: trainingOf(setting), seed };
    return task === 'classification'
      ? classifierEstimator(compiledDenseNet(options))
      : regressorEstimator(compiledDenseNetRegressor(options));
  },
  hasDiverged: ({ diverged }) => diverged,
  describe(setting) {
    const { learningRate, activation, dropout, hiddenSizes: sizes } = netSetting(setting);
    return `learning rate ${learningRate}, ${optimizerLabel(netSetting(setting))}, ${activation}, dropout ${dropout}, hidden layers ${sizes.join('→')}`;
  },
};

/** The settings that this grid is handed back are its own. */
function netSetting(setting: Setting): NetSetting {
  return setting as NetSetting;
}

function trainingOf(setting: Setting): Training {
  const { learningRate, activation, dropout, optimizer, momentum } = netSetting(setting);
  return {
    learningRate,
    activation,
    dropout,
    optimizer: optimizer === 'adam' ? { kind: 'adam' } : { kind: 'sgd', momentum: momentum ?? 0 },
  };
}

function optimizerLabel({ optimizer, momentum }: NetSetting): string {
  return optimizer === 'adam' ? 'Adam' : `momentum ${momentum}`;
}
