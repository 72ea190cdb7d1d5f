/**
 * The user's file or flag is wrong: its message is one line that names the place, the value and the remedy.
 * The command line prints that line and exits with 2; every other error is a bug of ours and keeps its stack.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
}
