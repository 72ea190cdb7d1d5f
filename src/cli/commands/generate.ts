import { type Command, Option } from 'commander';
import { InputError } from '../../errors.ts';
import { checkOutputs } from '../../files/check-output.ts';
import { writeFile } from '../../files/write-file.ts';
import { ceilingMetric } from '../../metrics/registry.ts';
import { tableCsv } from '../../report/tables/table-csv.ts';
import { type GeneratedTable, generate } from '../../studies/generate/generate.ts';
import { formatPercent } from '../../text/format.ts';
import { mostClasses, requestedShares, shareList } from '../options/class-shares.ts';
import { optionGroups } from '../options/option-groups.ts';
import { numberFrom, wholeNumber } from '../options/parse-option.ts';
import { studyOptions } from '../options/study-options.ts';
import { printTexts } from '../output/print-texts.ts';
import { tell } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';

interface GenerateFlags {
  readonly task: 'classification' | 'regression';
  readonly rows: number;
  readonly features: number;
  readonly classes?: number;
  readonly balance?: number[];
  readonly nonlinearity: number;
  readonly noise: number;
  readonly seed: number;
  readonly output?: string;
  readonly force?: boolean;
}

const rule = `
Every feature x1, x2 … is a bell from −3 to 3. With weights that fall evenly
(of ten features: 1, 0.9 … 0.1), each part scaled to variance 1,
  plane  = x1 + 0.9 x2 + 0.8 x3 + …
  bend   = (x1 − 0.9 x2 + 0.8 x3 − …)² − its mean
  signal = (1 − nonlinearity) plane + nonlinearity bend
  score  = √(1 − noise) signal + √noise another bell
The classes a, b, c … are cuts through the score; a number to predict, y, is
the score. No model can be expected to do better than the rule itself, without
the noise: how good that is on these rows goes to standard error.`;

/** `compare generate`: a table on demand, whose rule is known. */
export function addGenerateCommand(program: Command): void {
  program
    .command('generate')
    .description('write a table whose rule is known, as CSV, to see when a net pays off')
    .optionsGroup(optionGroups.table)
    .addOption(
      new Option('--task <task>', 'what is to be predicted')
        .choices(['classification', 'regression'])
        .default('classification'),
    )
    .option('--rows <number>', 'how many rows', wholeNumber(1, 10_000_000), 2000)
    .option('--features <number>', 'how many features', wholeNumber(1, 1000), 10)
    .option('--classes <number>', 'how many classes (default: 2)', wholeNumber(2, mostClasses))
    .option(
      '--balance <shares>',
      'the share of the first class, or one a class, such as 0.7,0.2,0.1 (default: equal)',
      shareList,
    )
    .option('--nonlinearity <number>', 'how bent the rule is: 0 a plane, 1 a parabola', numberFrom(0, 1), 0.5)
    .option('--noise <share>', "the share of the score's variance that is noise", numberFrom(0, 1), 0.1)
    .addOption(studyOptions.seed())
    .optionsGroup(optionGroups.output)
    .option('--output <file>', 'write to a file instead of standard output')
    .option('--force', 'let --output replace a file that exists')
    .addHelpText('after', rule)
    .action(run);
}

async function run(flags: GenerateFlags): Promise<void> {
  const { task, classes, balance, output, force = false, ...options } = flags;
  const isRegression = task === 'regression';
  if (isRegression && (classes ?? balance) !== undefined) {
    throw new InputError(
      '--classes and --balance describe classes, and --task regression has none: leave them out',
    );
  }
  const shares = isRegression ? null : requestedShares(classes, balance);
  const [path] = checkOutputs(output === undefined ? [] : [output], { force });
  const table = generate({ ...options, shares });
  const texts = tableCsv(table);
  const signal = interruptionSignal();
  if (path === undefined) await printTexts(texts, signal);
  else await writeFile(path, texts, signal);
  tell('Note', ceilingNotes(table, isRegression));
}

function ceilingNotes({ ceiling }: GeneratedTable, isRegression: boolean): { readonly message: string }[] {
  if (ceiling === null) return [];
  const reached = isRegression
    ? `reaches ${ceilingMetric('regression').phrase} ${ceiling.toFixed(3)} on`
    : `is right in ${formatPercent(ceiling)} of`;
  return [{ message: `the rule itself, without its noise, ${reached} these rows.` }];
}
