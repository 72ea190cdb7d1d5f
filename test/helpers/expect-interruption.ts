import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { startCompare } from './run-compare.ts';
import { twoClasses } from './tables.ts';

/**
 * Starts a command that reads a table from standard input, interrupts it half a second after the table was taken, and
 * expects it to end at once and to have printed nothing.
 *
 * @param args for work that takes longer than the test; the table's target is `size`
 */
export async function expectInterruption(args: readonly string[], cwd: string): Promise<void> {
  const child = startCompare(args, { cwd });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => output.push(text));
  }
  const closed = once(child, 'close');
  // More bytes than a pipe holds tell that the reading began.
  const table = twoClasses(1000).replaceAll('\n', `,${'x'.repeat(1000)}\n`);
  await new Promise<void>((resolve) => child.stdin.end(table, () => resolve()));
  await wait(500);
  child.kill('SIGINT');
  const [status] = await closed;
  expect({ output, status }).toEqual({ output: [], status: 130 });
}
