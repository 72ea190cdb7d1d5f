import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { readTable } from '../read/read-table.ts';
import { comparisonDetails } from '../report/comparison-details.ts';
import { comparisonTable } from '../report/comparison-table.ts';
import { json } from '../report/json.ts';
import { type MetricName, metricNames } from '../scores/score-metric.ts';
import { compare } from '../studies/compare.ts';
import { monotonicClock } from '../timing/clock.ts';
import { createGarbageCollector } from '../timing/collect-garbage.ts';
import { datasetFile } from './dataset-file.ts';
import { interruptionSignal } from './interruption.ts';
import { duration, gather, layerSizes, numberFrom, wholeNumber } from './parse-option.ts';
import { createProgress } from './progress.ts';

const shortHelp = `Do I need a neural net for this table, or is a logistic regression enough?

  compare data.csv                     your own table, its target last or named "target"
  compare data.csv --target churned    another target
  compare credit_scoring               a table that ships with the package
  compare datasets                     the list of those
  compare --help                       every option
`;

/** `compare <file>`: the side-by-side table. */
export function addCompareCommand(program: Command): void {
  program
    .argument('[file]', 'a CSV file, the name of a shipped table, or - for standard input')
    .option('--target <column>', 'the column to predict, by name or 1-based number')
    .option('--positive <class>', 'ask a yes/no question: this class against all others')
    .option('--exclude <column>', 'leave a column out (repeatable)', gather)
    .option('--include <column>', 'keep a column that would be left out (repeatable)', gather)
    .option('--delimiter <character>', 'what separates the cells (detected)')
    .option('--no-header', 'the first row is data, not names')
    .option('--encoding <name>', 'the encoding of the file (detected)')
    .option('--missing <values>', 'more cells that stand for a missing value, such as 99,-1')
    .option('--skip-bad-rows', 'leave out rows with a wrong number of cells')
    .option('--seed <number>', 'seed of everything random', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--folds <number>', 'folds of the cross-validation (default: 5)', wholeNumber(2, 100))
    .option(
      '--repeats <number>',
      'how often the folds are dealt anew (default: by the row count)',
      wholeNumber(1, 100),
    )
    .option('--test <file>', 'judge on this file, trained on all of the other')
    .option('--order-by <column>', 'train on the past and judge on what follows, by this column')
    .option('--group-by <column>', 'keep rows with the same value on one side of every split')
    .addOption(
      new Option('--metric <name>', 'the metric of the verdict (default: accuracy)').choices(metricNames),
    )
    .option('--margin <points>', 'how much better the net must be, in points', numberFrom(0, 100), 1)
    .option('--hidden <sizes>', "sizes of the net's hidden layers", layerSizes, [20, 10])
    .addOption(
      new Option('--outputs <rule>', "the net's outputs: the article's 4 at least, or one a class")
        .choices(['article', 'classes'])
        .default('article'),
    )
    .addOption(
      new Option('--engine <engine>', 'which implementations are timed')
        .choices(['compiled', 'library', 'both'])
        .default('both'),
    )
    .addOption(new Option('--backend <name>', 'TensorFlow.js backend').choices(['node', 'wasm', 'cpu']))
    .option('--library-seconds <seconds>', "limit of a library's fit", numberFrom(0.1, 86_400), 5)
    .option('--latency-budget <duration>', 'say which models answer one row within it, such as 5ms', duration)
    .option('--threads <number>', 'worker threads (default: all cores)', wholeNumber(1, 256))
    .option('--details', 'print every metric, the mistakes and the batches too')
    .option('--json', 'print JSON, with every raw figure')
    .addHelpText('after', '\nExit codes: 0 done, 2 wrong usage or data, 3 a bug, 130 and 143 interrupted.')
    .action(run);
}

/** The options as commander hands them over. */
interface Flags {
  readonly target?: string;
  readonly positive?: string;
  readonly exclude?: string[];
  readonly include?: string[];
  readonly delimiter?: string;
  readonly header: boolean;
  readonly encoding?: string;
  readonly missing?: string;
  readonly skipBadRows?: boolean;
  readonly seed: number;
  readonly folds?: number;
  readonly repeats?: number;
  readonly test?: string;
  readonly orderBy?: string;
  readonly groupBy?: string;
  readonly metric?: MetricName;
  readonly margin: number;
  readonly hidden: number[];
  readonly outputs: 'article' | 'classes';
  readonly engine: 'compiled' | 'library' | 'both';
  readonly backend?: 'node' | 'wasm' | 'cpu';
  readonly librarySeconds: number;
  readonly latencyBudget?: number;
  readonly threads?: number;
  readonly details?: boolean;
  readonly json?: boolean;
}

async function run(file: string | undefined, flags: Flags): Promise<void> {
  if (file === undefined) {
    process.stdout.write(shortHelp);
    return;
  }
  const progress = createProgress(process.stderr);
  const signal = interruptionSignal();
  try {
    progress.update('reading');
    const { header, missing, test, latencyBudget, ...options } = flags;
    const readOptions = {
      ...options,
      ...(header ? {} : { header }),
      ...(missing === undefined ? {} : { missing: missing.split(',') }),
      signal,
    };
    const result = await compare(
      await readTable(datasetFile(file), readOptions),
      {
        ...options,
        ...(test === undefined ? {} : { test: await readTable(test, readOptions) }),
        ...(latencyBudget === undefined ? {} : { latencyBudgetMilliseconds: latencyBudget }),
        hiddenSizes: flags.hidden,
        threads: flags.threads ?? availableParallelism(),
      },
      {
        clock: monotonicClock,
        collectGarbage: createGarbageCollector(),
        signal,
        onProgress: progress.update,
      },
    );
    progress.clear();
    const table = comparisonTable(result) + (flags.details ? comparisonDetails(result) : '');
    process.stdout.write(flags.json ? json(result) : table);
    for (const { message } of [...result.warnings, ...result.timings.warnings]) {
      process.stderr.write(`Warning: ${message}\n`);
    }
  } catch (error) {
    progress.clear();
    throw error;
  }
}
