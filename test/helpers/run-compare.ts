import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The command as it is installed. */
export const compareFile = fileURLToPath(new URL('../../bin/compare.js', import.meta.url));

/** Options of a run that takes about a second: five folds once, and no library. */
export const quick = ['--engine', 'compiled', '--folds', '5', '--repeats', '1'] as const;

export interface RunOptions {
  /** The folder to run in; that for temporary files unless told. */
  readonly cwd?: string;
  readonly input?: string;
  /** Variables of the environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** Flags for Node itself, before the command. */
  readonly nodeFlags?: readonly string[];
}

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Starts the real `compare`, its three streams piped, with every message in one line. */
export function startCompare(
  args: readonly string[],
  { cwd = tmpdir(), nodeFlags = [] }: RunOptions = {},
  env: NodeJS.ProcessEnv = {},
) {
  return spawn(process.execPath, [...nodeFlags, compareFile, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '10000', ...env },
  });
}

/** Runs the real `compare` to its end. */
export async function runCompare(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startCompare(args, options, options.env);
  const chunks = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      chunks[name] += text;
    });
  }
  child.stdin.end(options.input ?? '');
  const [status] = await once(child, 'close');
  return { ...chunks, status };
}
