import { CommanderError } from 'commander';
import { InputError } from '../errors.ts';
import { createProgram } from './program.ts';
import { Interruption } from './signals/interruption.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, closes the pipe: that is no error.
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`cannot write the result: ${error.message} (free some space, or write elsewhere)\n`);
    process.exit(2);
  });
}
process.on('uncaughtException', (error) => {
  process.exit(exitCodeOf(error));
});

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Tells what went wrong, in one line where it is the user's to mend, and chooses the exit code. */
function exitCodeOf(error: unknown): number {
  // commander has printed its message already; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Interruption) return error.exitCode;
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`This is a bug in simplest-model, please report it:\n${stack}\n`);
  return 3;
}
