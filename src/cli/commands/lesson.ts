import { type Command, Option } from 'commander';
import { InputError } from '../../errors.ts';
import { checkOutputs, flagOf } from '../../files/check-output.ts';
import { writeFile } from '../../files/write-file.ts';
import { datasetFile } from '../options/dataset-file.ts';
import { givenWords } from '../options/given-words.ts';
import { optionGroups } from '../options/option-groups.ts';
import { wholeNumber } from '../options/parse-option.ts';
import { studyOptions, tableArgument } from '../options/study-options.ts';
import { addTableFlags, describeOptionsOf, readOptionsOf, type TableFlags } from '../options/table-flags.ts';
import { createProgress } from '../output/progress.ts';
import { tell } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';

interface LessonFlags extends TableFlags {
  readonly seed: number;
  readonly output?: string;
  readonly force?: boolean;
  readonly port?: number;
  readonly open?: boolean;
}

/** `compare lesson <file>`: a page in which both models train on the table. */
export function addLessonCommand(program: Command): void {
  const command = program
    .command('lesson')
    .description('a page in which both models train on the table, for a class to watch and to touch')
    .argument('<file>', tableArgument);
  addTableFlags(command)
    .optionsGroup(optionGroups.protocol)
    .addOption(studyOptions.seed())
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
      '\nThe page needs no network. It learns from the training rows of the first fold that\ncompare has for the same seed, with the same code, and is 2 MB at most: a larger\ntable is sampled.',
    )
    .action(run);
}

async function run(argument: string, flags: LessonFlags, command: Command): Promise<void> {
  refuseContradictions(flags);
  const file = datasetFile(argument);
  const [path] = checkOutputs(flags.output === undefined ? [] : [flags.output], {
    force: flags.force ?? false,
    inputs: { paths: [file], title: 'the table to be studied' },
  });
  const signal = interruptionSignal();
  const { html, notes } = await makePage(
    file,
    givenWords(argument, command, ['output', 'force', 'port', 'open']),
    flags,
    signal,
  );
  tell(
    'Note',
    notes.map((message) => ({ message })),
  );
  if (path !== undefined) return writeFile(path, [html], signal);
  const { servePage } = await import('../serving/serve-page.ts');
  await servePage(html, { port: flags.port ?? 0, opens: flags.open ?? false }, signal);
}

function refuseContradictions({ output, port, open, logTarget }: LessonFlags): void {
  if (logTarget) throw new InputError('--log-target: a lesson learns numbers as they are (leave it out)');
  if (output === undefined) return;
  if (!output.toLowerCase().endsWith('.html'))
    throw new InputError(`${flagOf(output)}: a lesson is a page (let its name end with .html)`);
  if (port !== undefined || open)
    throw new InputError('--port and --open are about a page that is served: leave them out, or --output');
}

async function makePage(file: string, words: string, flags: LessonFlags, signal: AbortSignal) {
  const { readTable } = await import('../../sources/read-table.ts');
  const { makeLesson } = await import('../../studies/lesson/make-lesson.ts');
  const { lessonPage, roomForTable } = await import('../../report/lesson/lesson-page.ts');
  const progress = createProgress(process.stderr);
  try {
    progress.update('reading');
    const table = await readTable(file, readOptionsOf(flags, signal));
    const lesson = makeLesson(table, {
      ...describeOptionsOf(flags),
      seed: flags.seed,
      argument: words,
      roomBytes: roomForTable(),
    });
    return { html: lessonPage(lesson), notes: lesson.notes };
  } finally {
    progress.clear();
  }
}
