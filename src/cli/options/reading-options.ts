import { Option } from 'commander';
import { gatherList } from './parse-option.ts';

/** Options about how a file is read that several commands have; each call makes one for a command. */
export const readingOptions = {
  keep: () =>
    new Option(
      '--keep <words>',
      'cells that are values though they read as missing, such as NA (repeatable)',
    ).argParser(gatherList),
  decimal: () =>
    new Option('--decimal <mark>', 'what stands before the decimals of numbers (detected)').choices([
      'point',
      'comma',
    ]),
};
