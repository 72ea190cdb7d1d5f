import type { Command } from 'commander';
import type { MetricName } from '../../metrics/registry.ts';
import { models } from '../../models/registry.ts';
import { pick } from '../../studies/shared/pick.ts';
import { defaultTuneSettings, type TuneOptions } from '../../studies/tune/options.ts';
import { optionGroups } from '../options/option-groups.ts';
import { numberFrom, wholeNumber } from '../options/parse-option.ts';
import { addReportFlags, type ReportFlags } from '../options/report-flags.ts';
import { studyOptions, tableArgument } from '../options/study-options.ts';
import { addTableFlags, describeOptionsOf, type TableFlags } from '../options/table-flags.ts';

/** As many as the largest grid of a model with knobs. */
const mostSettings = Math.max(
  ...models.map(({ tuning }) =>
    tuning === undefined || tuning.knobs.length === 0 ? 0 : tuning.settings('classification').length,
  ),
);

interface TuneFlags extends TableFlags, ReportFlags {
  readonly settings?: number;
  readonly seed: number;
  readonly repeats?: number;
  readonly groupBy?: string;
  readonly metric?: MetricName;
  readonly margin: number;
  readonly threads?: number;
}

/** `compare tune <file>`: many settings of both models. */
export function addTuneCommand(program: Command): void {
  const command = program
    .command('tune')
    .description('try many settings of both models: must everything be tuned just right?')
    .argument('[file]', tableArgument);
  addTableFlags(command)
    .optionsGroup(optionGroups.protocol)
    .option(
      '--settings <number>',
      'how many settings of the net are tried (default: by the row count)',
      wholeNumber(2, mostSettings),
    )
    .addOption(studyOptions.seed())
    .option(
      '--repeats <number>',
      'how often the parts are dealt anew (default: by the row count)',
      wholeNumber(1, 100),
    )
    .option('--group-by <column>', 'keep rows with the same value in one part')
    .addOption(studyOptions.metric())
    .option(
      '--margin <points>',
      'how much better the net must be to be worth it',
      numberFrom(0, 100),
      defaultTuneSettings.margin,
    )
    .optionsGroup(optionGroups.models)
    .addOption(studyOptions.threads());
  addReportFlags(command).action(run);
}

async function run(file: string | undefined, flags: TuneFlags): Promise<void> {
  const { runStudy } = await import('./run-study.ts');
  const { tune } = await import('../../studies/tune/tune.ts');
  const { tuneDocument } = await import('../../report/tune/tune-document.ts');
  return runStudy(file, flags, (table, context) => tune(table, tuneOptionsOf(flags), context), tuneDocument);
}

function tuneOptionsOf(flags: TuneFlags): TuneOptions {
  const chosen = pick(flags, ['settings', 'seed', 'repeats', 'groupBy', 'metric', 'margin', 'threads']);
  return { ...describeOptionsOf(flags), ...chosen };
}
