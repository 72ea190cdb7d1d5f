import { Option } from 'commander';
import { metricNames } from '../../metrics/registry.ts';
import { defaultFolds, defaultSettings } from '../../studies/shared/options.ts';
import { layerSizes, wholeNumber } from './parse-option.ts';

/** The table that a study is of, as its help calls it. */
export const tableArgument =
  'a table, the name of a shipped one, the address of a database, or - for standard input';

/** Options that mean the same to several commands; each call makes one for a command. */
export const studyOptions = {
  seed: () =>
    new Option('--seed <number>', 'seed of everything random')
      .argParser(wholeNumber(0, 2 ** 31 - 1))
      .default(defaultSettings.seed),
  folds: () =>
    new Option('--folds <number>', `folds of the cross-validation (default: ${defaultFolds})`).argParser(
      wholeNumber(2, 100),
    ),
  repeats: () =>
    new Option(
      '--repeats <number>',
      'how often the folds are dealt anew (default: by the row count)',
    ).argParser(wholeNumber(1, 100)),
  orderBy: () =>
    new Option('--order-by <column>', 'train on the past and judge on what follows, by this column'),
  groupBy: () =>
    new Option('--group-by <column>', 'keep rows with the same value on one side of every split'),
  metric: () =>
    new Option('--metric <name>', 'what the models are judged by (default: as compare does)').choices(
      metricNames,
    ),
  hidden: () =>
    new Option('--hidden <sizes>', "sizes of the net's hidden layers")
      .argParser(layerSizes)
      .default(defaultSettings.hiddenSizes),
  outputs: () =>
    new Option('--outputs <rule>', "the net's outputs for classes: the article's 4 at least, or one a class")
      .choices(['article', 'classes'])
      .default(defaultSettings.outputs),
  threads: () =>
    new Option('--threads <number>', 'worker threads (default: all cores)').argParser(wholeNumber(1, 256)),
};
