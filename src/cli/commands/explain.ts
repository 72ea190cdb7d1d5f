import type { Command } from 'commander';
import type { ExplainOptions } from '../../studies/explain/explain.ts';
import { pick } from '../../studies/shared/pick.ts';
import { askedLadder, ladderFlags, ladderModels } from '../options/ladder-flags.ts';
import { optionGroups } from '../options/option-groups.ts';
import { wholeNumber } from '../options/parse-option.ts';
import { addReportFlags, type ReportFlags } from '../options/report-flags.ts';
import { studyOptions, tableArgument } from '../options/study-options.ts';
import { addTableFlags, describeOptionsOf, type TableFlags } from '../options/table-flags.ts';

interface ExplainFlags extends TableFlags, ReportFlags {
  readonly row?: number;
  readonly fairness?: string;
  readonly seed: number;
  readonly folds?: number;
  readonly repeats?: number;
  readonly orderBy?: string;
  readonly groupBy?: string;
  readonly hidden: number[];
  readonly outputs: 'article' | 'classes';
  readonly ladder?: boolean;
  readonly models?: readonly string[];
  readonly threads?: number;
}

/** `compare explain <file>`: what is inside both models. */
export function addExplainCommand(program: Command): void {
  const command = program
    .command('explain')
    .description('look inside both models: layers, equation, odds ratios, what each feature is worth')
    .argument('[file]', tableArgument)
    .optionsGroup('What is explained:')
    .option('--row <number>', 'walk this row of the file through both models', wholeNumber(1, 2 ** 31 - 1))
    .option('--fairness <column>', 'how each model treats the groups of a column, feature or not');
  addTableFlags(command)
    .optionsGroup(optionGroups.protocol)
    .addOption(studyOptions.seed())
    .addOption(studyOptions.folds())
    .addOption(studyOptions.repeats())
    .addOption(studyOptions.orderBy())
    .addOption(studyOptions.groupBy())
    .optionsGroup(optionGroups.models)
    .addOption(studyOptions.hidden())
    .addOption(studyOptions.outputs())
    .option('--ladder', 'open the pruned tree, and say what each feature is worth to the ladder’s models')
    .option('--models <names>', `only some of the ladder, of ${ladderFlags.join(', ')}`, ladderModels)
    .addOption(studyOptions.threads());
  addReportFlags(command).action(run);
}

async function run(file: string | undefined, flags: ExplainFlags): Promise<void> {
  const { runStudy } = await import('./run-study.ts');
  const { explain } = await import('../../studies/explain/explain.ts');
  const { explanationDocument } = await import('../../report/explain/explanation-document.ts');
  return runStudy(
    file,
    flags,
    (table, context) => explain(table, explainOptionsOf(flags), context),
    explanationDocument,
  );
}

function explainOptionsOf(flags: ExplainFlags): ExplainOptions {
  const protocol = pick(flags, ['seed', 'folds', 'repeats', 'orderBy', 'groupBy', 'threads']);
  const chosen = pick(flags, ['row', 'fairness', 'outputs']);
  return {
    ...describeOptionsOf(flags),
    ...protocol,
    ...chosen,
    hiddenSizes: flags.hidden,
    ladder: askedLadder(flags),
  };
}
