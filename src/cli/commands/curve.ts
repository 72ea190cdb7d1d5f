import { type Command, InvalidArgumentError } from 'commander';
import type { MetricName } from '../../metrics/registry.ts';
import { type CurveOptions, defaultCurveSettings } from '../../studies/curve/options.ts';
import { pick } from '../../studies/shared/pick.ts';
import { askedLadder, ladderFlags, ladderModels } from '../options/ladder-flags.ts';
import { optionGroups } from '../options/option-groups.ts';
import { numberFrom } from '../options/parse-option.ts';
import { addReportFlags, type ReportFlags } from '../options/report-flags.ts';
import { studyOptions, tableArgument } from '../options/study-options.ts';
import { addTableFlags, describeOptionsOf, type TableFlags } from '../options/table-flags.ts';

interface CurveFlags extends TableFlags, ReportFlags {
  readonly sizes: number | number[];
  readonly seed: number;
  readonly repeats?: number;
  readonly groupBy?: string;
  readonly metric?: MetricName;
  readonly margin: number;
  readonly hidden: number[];
  readonly ladder?: boolean;
  readonly models?: string[];
  readonly threads?: number;
}

/** `compare curve <file>`: both models on ever more rows. */
export function addCurveCommand(program: Command): void {
  const command = program
    .command('curve')
    .description('train both models on ever more rows: from how many on does the net pay off?')
    .argument('<file>', tableArgument);
  addTableFlags(command)
    .optionsGroup(optionGroups.protocol)
    .option(
      '--sizes <sizes>',
      'how many training sizes (2 to 30), or the sizes with commas between, such as 50,500,5000',
      trainingSizes,
      defaultCurveSettings.sizes,
    )
    .addOption(studyOptions.seed())
    .addOption(studyOptions.repeats())
    .addOption(studyOptions.groupBy())
    .addOption(studyOptions.metric())
    .option(
      '--margin <points>',
      'how much better the net must be to pay off',
      numberFrom(0, 100),
      defaultCurveSettings.margin,
    )
    .optionsGroup(optionGroups.models)
    .addOption(studyOptions.hidden())
    .option('--ladder', 'a decision tree, nearest neighbours and boosted trees learn too')
    .option('--models <names>', `only some of the ladder, of ${ladderFlags.join(', ')}`, ladderModels)
    .addOption(studyOptions.threads());
  addReportFlags(command).action(run);
}

async function run(file: string, flags: CurveFlags): Promise<void> {
  const { runStudy } = await import('./run-study.ts');
  const { curve } = await import('../../studies/curve/curve.ts');
  const { curveDocument } = await import('../../report/curve/curve-document.ts');
  const { createGarbageCollector } = await import('../../timing/collect-garbage.ts');
  const collectGarbage = createGarbageCollector();
  return runStudy(
    file,
    flags,
    (table, context) => curve(table, curveOptionsOf(flags), { ...context, collectGarbage }),
    curveDocument,
  );
}

function curveOptionsOf(flags: CurveFlags): CurveOptions {
  const chosen = pick(flags, ['sizes', 'seed', 'repeats', 'groupBy', 'metric', 'margin', 'threads']);
  return { ...describeOptionsOf(flags), ...chosen, hiddenSizes: flags.hidden, ladder: askedLadder(flags) };
}

const mostSizes = 30;

/** A count of sizes, or with a comma in it the sizes themselves. */
function trainingSizes(text: string): number | number[] {
  const numbers = text.split(',').map((part) => (/^\s*\d{1,9}\s*$/.test(part) ? Number(part) : Number.NaN));
  const [first] = numbers;
  const isCount = numbers.length === 1;
  const isValid = isCount
    ? first !== undefined && first >= 2 && first <= mostSizes
    : numbers.every((rows) => rows >= 1) && new Set(numbers).size >= 2;
  if (!isValid) {
    throw new InvalidArgumentError(
      `It must be how many sizes (2 to ${mostSizes}), or at least two sizes with commas between, such as 50,500,5000.`,
    );
  }
  return isCount ? (first as number) : numbers;
}
