import { type Command, Option } from 'commander';
import { exampleAssertion } from '../../checks/assertions/example-assertion.ts';
import { headlineMetrics, type MetricName, metricNames } from '../../metrics/registry.ts';
import { type TensorFlowBackend, tensorFlowBackends } from '../../models/dense-net/tensorflow-backends.ts';
import { defaultSettings } from '../../studies/shared/options.ts';
import { ladderFlags, ladderModels } from './ladder-flags.ts';
import { optionGroups } from './option-groups.ts';
import { duration, gather, numberFrom } from './parse-option.ts';
import { type ReportFlags, reportOptions } from './report-flags.ts';
import { studyOptions } from './study-options.ts';
import { addTableFlags, type TableFlags } from './table-flags.ts';

/** The options of `compare`, as commander hands them over. */
export interface CompareFlags extends TableFlags, ReportFlags {
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
  readonly ladder?: boolean;
  readonly models?: readonly string[];
  readonly engine: 'compiled' | 'library' | 'both';
  readonly backend?: TensorFlowBackend;
  readonly librarySeconds: number;
  readonly latencyBudget?: number;
  readonly allRows?: boolean;
  readonly threads?: number;
  readonly details?: boolean;
  readonly explain?: boolean;
  readonly saveModel?: string;
  readonly assert?: string[];
  readonly baseline?: string;
  readonly failOnRegression?: boolean;
  readonly allowDifferentData?: boolean;
}

/** Declares the options of `compare`, in the order in which its help lists them. */
export function addCompareFlags(command: Command): Command {
  return addTableFlags(command)
    .optionsGroup(optionGroups.protocol)
    .addOption(studyOptions.seed())
    .addOption(studyOptions.folds())
    .addOption(studyOptions.repeats())
    .option('--test <file>', 'judge on this file, trained on all of the other')
    .addOption(studyOptions.orderBy())
    .addOption(studyOptions.groupBy())
    .option(
      '--all-rows',
      'judge the models where the rows lie too, on those that the sample left out, and learn the regression from all',
    )
    .addOption(
      new Option(
        '--metric <name>',
        `the metric of the verdict (default: ${headlineMetrics.classification.name}, or ${headlineMetrics.regression.name} for a number)`,
      ).choices(metricNames),
    )
    .option(
      '--margin <points>',
      "how much better the net must be, in points: hundredths of the metric or of the baseline's error",
      numberFrom(0, 100),
      defaultSettings.margin,
    )
    .optionsGroup(optionGroups.models)
    .addOption(studyOptions.hidden())
    .addOption(studyOptions.outputs())
    .option('--ladder', 'judge a decision tree, nearest neighbours and boosted trees too')
    .option('--models <names>', `only some of the ladder, of ${ladderFlags.join(', ')}`, ladderModels)
    .addOption(
      new Option('--engine <engine>', 'which implementations are timed')
        .choices(['compiled', 'library', 'both'])
        .default(defaultSettings.engine),
    )
    .addOption(new Option('--backend <name>', 'TensorFlow.js backend').choices(tensorFlowBackends))
    .option(
      '--library-seconds <seconds>',
      "limit of a library's fit",
      numberFrom(0.1, 86_400),
      defaultSettings.librarySeconds,
    )
    .option('--latency-budget <duration>', 'say which models answer one row within it, such as 5ms', duration)
    .addOption(studyOptions.threads())
    .optionsGroup(optionGroups.output)
    .option('--details', 'print every metric, the mistakes and the batches too')
    .option('--explain', 'say what each row of the table means')
    .addOption(reportOptions.format())
    .addOption(reportOptions.json())
    .addOption(reportOptions.output())
    .option('--save-model <folder>', 'write the models, fitted on all rows, for `compare predict`')
    .option('--force', 'let --output and --save-model replace what exists')
    .optionsGroup(optionGroups.checks)
    .option(
      '--assert <assertion>',
      `exit 1 unless it holds, such as "${exampleAssertion}" (repeatable)`,
      gather,
    )
    .option('--baseline <file>', 'show what changed since an earlier result, written by --output x.json')
    .option('--fail-on-regression', 'exit 1 if a figure is worse than in --baseline, beyond noise')
    .option('--allow-different-data', 'let --baseline be a result of other data');
}
