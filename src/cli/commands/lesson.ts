import { type Command, Option } from 'commander';
import { InputError } from '../../errors.ts';
import { checkOutputs, flagOf } from '../../files/check-output.ts';
import { writeFile } from '../../files/write-file.ts';
import { type CommandWords, measuringCommands } from '../../lesson/lesson-data.ts';
import { pick } from '../../studies/shared/pick.ts';
import { datasetFile } from '../options/dataset-file.ts';
import { givenWords } from '../options/given-words.ts';
import { optionGroups } from '../options/option-groups.ts';
import { wholeNumber } from '../options/parse-option.ts';
import { studyOptions, tableArgument } from '../options/study-options.ts';
import { addTableFlags, describeOptionsOf, readOptionsOf, type TableFlags } from '../options/table-flags.ts';
import { testOptionsOf } from '../options/test-options.ts';
import { createProgress } from '../output/progress.ts';
import { tell } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';

interface LessonFlags extends TableFlags {
  readonly seed: number;
  readonly test?: string;
  readonly orderBy?: string;
  readonly groupBy?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly port?: number;
  readonly open?: boolean;
}

/** What is about the page alone. */
const ownFlags = ['output', 'force', 'port', 'open'];

/** `compare lesson <file>`: a page in which both models train on the table. */
export function addLessonCommand(program: Command): void {
  const command = program
    .command('lesson')
    .description('a page in which both models train on the table, for a class to watch and to touch')
    .argument('<file>', tableArgument);
  addTableFlags(command)
    .optionsGroup(optionGroups.protocol)
    .addOption(studyOptions.seed())
    .option('--test <file>', 'judge on this file, trained on all of the other')
    .addOption(studyOptions.orderBy())
    .addOption(studyOptions.groupBy())
    .optionsGroup(optionGroups.output)
    .addOption(new Option('--output <file>', 'write the page to a file (.html) instead of serving it'))
    .option('--force', 'let --output replace a file that exists')
    .option(
      '--port <number>',
      'where the page is served on 127.0.0.1 (default: a free port)',
      wholeNumber(0, 65_535),
    )
    .option('--open', 'open the page that is served in the browser')
    .addHelpText(
      'after',
      '\nThe page needs no network. It learns from the training rows of the first fold that\ncompare has for the same seed, with the same code; with --order-by of the last fold, which\nlearns from all that came before. It is 2 MB at most: a larger table is sampled.',
    )
    .action(run);
}

async function run(argument: string, flags: LessonFlags, command: Command): Promise<void> {
  refuseContradictions(flags);
  const file = datasetFile(argument);
  const test = flags.test === undefined ? [] : [flags.test];
  const [path] = checkOutputs(flags.output === undefined ? [] : [flags.output], {
    force: flags.force ?? false,
    inputs: { paths: [file, ...test], title: 'the table to be studied' },
  });
  const signal = interruptionSignal();
  const { html, notes } = await makePage(file, wordsFor(argument, command), flags, signal);
  tell(
    'Note',
    notes.map((message) => ({ message })),
  );
  if (path !== undefined) return writeFile(path, [html], signal);
  const { servePage } = await import('../serving/serve-page.ts');
  await servePage(html, { port: flags.port ?? 0, opens: flags.open ?? false }, signal);
}

/** What each command that measures is told: of what this one was given, all that it knows. */
function wordsFor(argument: string, command: Command): CommandWords {
  const program = command.parent as Command;
  const words = measuringCommands.map((name): [string, string] => {
    const measuring = program.commands.find((each) => each.name() === name) ?? program;
    const known = new Set(measuring.options.map(({ long }) => long));
    const left = command.options.filter(({ long }) => !known.has(long)).map((each) => each.attributeName());
    return [name, givenWords(argument, command, [...left, ...ownFlags])];
  });
  return Object.fromEntries(words) as CommandWords;
}

function refuseContradictions({ output, port, open }: LessonFlags): void {
  if (output === undefined) return;
  if (!output.toLowerCase().endsWith('.html'))
    throw new InputError(`${flagOf(output)}: a lesson is a page (let its name end with .html)`);
  if (port !== undefined || open)
    throw new InputError('--port and --open are about a page that is served: leave them out, or --output');
}

async function makePage(file: string, words: CommandWords, flags: LessonFlags, signal: AbortSignal) {
  const { readTable } = await import('../../sources/read-table.ts');
  const { makeLesson } = await import('../../studies/lesson/make-lesson.ts');
  const { lessonPage, roomForTable } = await import('../../report/lesson/lesson-page.ts');
  const progress = createProgress(process.stderr);
  try {
    progress.update('reading');
    const readOptions = readOptionsOf(flags, signal);
    const table = await readTable(file, readOptions);
    const lesson = makeLesson(table, {
      ...describeOptionsOf(flags),
      ...pick(flags, ['seed', 'orderBy', 'groupBy']),
      ...(flags.test === undefined ? {} : { test: await readTable(flags.test, testOptionsOf(readOptions)) }),
      words,
      roomBytes: roomForTable(),
    });
    return { html: lessonPage(lesson), notes: lesson.notes };
  } finally {
    progress.clear();
  }
}
