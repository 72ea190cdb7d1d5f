import { type Command, Option } from 'commander';
import { explanationReport } from '../report/explain/explanation-report.ts';
import { type ExplainOptions, explain } from '../studies/explain.ts';
import { layerSizes, wholeNumber } from './parse-option.ts';
import { runStudy } from './run-study.ts';
import { addTableFlags, describeOptionsOf, type TableFlags } from './table-flags.ts';

interface ExplainFlags extends TableFlags {
  readonly row?: number;
  readonly fairness?: string;
  readonly seed: number;
  readonly folds?: number;
  readonly repeats?: number;
  readonly orderBy?: string;
  readonly groupBy?: string;
  readonly hidden: number[];
  readonly outputs: 'article' | 'classes';
  readonly threads?: number;
  readonly json?: boolean;
}

/** `compare explain <file>`: what is inside both models. */
export function addExplainCommand(program: Command): void {
  const command = program
    .command('explain')
    .description('look inside both models: layers, equation, odds ratios, what each feature is worth')
    .argument('<file>', 'a CSV file, the name of a shipped table, or - for standard input')
    .option('--row <number>', 'walk this row of the file through both models', wholeNumber(1, 2 ** 31 - 1))
    .option('--fairness <column>', 'how each model treats the groups of a column, feature or not');
  addTableFlags(command)
    .option('--seed <number>', 'seed of everything random', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--folds <number>', 'folds of the cross-validation (default: 5)', wholeNumber(2, 100))
    .option(
      '--repeats <number>',
      'how often the folds are dealt anew (default: by the row count)',
      wholeNumber(1, 100),
    )
    .option('--order-by <column>', 'train on the past and judge on what follows, by this column')
    .option('--group-by <column>', 'keep rows with the same value on one side of every split')
    .option('--hidden <sizes>', "sizes of the net's hidden layers", layerSizes, [20, 10])
    .addOption(
      new Option('--outputs <rule>', "the net's outputs: the article's 4 at least, or one a class")
        .choices(['article', 'classes'])
        .default('article'),
    )
    .option('--threads <number>', 'worker threads (default: all cores)', wholeNumber(1, 256))
    .option('--json', 'print JSON')
    .action(run);
}

function run(file: string, flags: ExplainFlags): Promise<void> {
  return runStudy(
    file,
    flags,
    (table, context) => explain(table, explainOptionsOf(flags), context),
    explanationReport,
  );
}

function explainOptionsOf(flags: ExplainFlags): ExplainOptions {
  const { row, fairness, seed, folds, repeats, orderBy, groupBy, hidden, outputs, threads } = flags;
  return {
    ...describeOptionsOf(flags),
    ...(row === undefined ? {} : { row }),
    ...(fairness === undefined ? {} : { fairness }),
    ...(folds === undefined ? {} : { folds }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(orderBy === undefined ? {} : { orderBy }),
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(threads === undefined ? {} : { threads }),
    seed,
    hiddenSizes: hidden,
    outputs,
  };
}
