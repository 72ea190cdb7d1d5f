import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { quick, startCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
const file = writeTable(cwd, 'table.csv', twoClasses());
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Everything that a run prints, and how it ends. */
async function ending(child: ReturnType<typeof startCompare>) {
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const [status, signal] = await once(child, 'close');
  return { output, status, signal };
}

describe.concurrent('ends at once and prints nothing', () => {
  it.for(signals)('while folds are evaluated, on %s', async ([signal, expected], { expect }) => {
    // A hundred repeats take longer than this test; more bytes than a pipe holds tell that the reading began.
    const table = twoClasses(1000).replaceAll('\n', `,${'x'.repeat(1000)}\n`);
    const args = ['-', '--target', 'size', '--engine', 'compiled', '--repeats', '100', '--threads', '2'];
    const child = startCompare(args);
    const ended = ending(child);
    await new Promise<void>((resolve) => child.stdin.end(table, () => resolve()));
    await wait(500);
    child.kill(signal);
    expect(await ended).toEqual({ output: '', status: expected, signal: null });
  });

  it.for(signals)('while a library fits, on %s, with its process', async ([signal, expected], { expect }) => {
    const note = join(cwd, `library-${signal}`);
    const preload = writeTable(
      cwd,
      `preload-${signal}.mjs`,
      `import { renameSync, writeFileSync } from 'node:fs';
       if (process.argv[1]?.includes('library-process')) {
         writeFileSync('${note}.part', String(process.pid));
         renameSync('${note}.part', '${note}');
       }`,
    );
    const nodeFlags = ['--import', pathToFileURL(join(cwd, preload)).href];
    const args = [file, '--engine', 'library', '--folds', '2', '--repeats', '1', '--library-seconds', '600'];
    const child = startCompare(args, { cwd, nodeFlags });
    const ended = ending(child);
    while (!existsSync(note)) await wait(20);
    const library = Number(readFileSync(note, 'utf8'));
    expect(isAlive(library)).toBe(true);
    child.kill(signal);
    expect(await ended).toEqual({ output: '', status: expected, signal: null });
    expect(isAlive(library)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
    return false;
  }
}

describe.concurrent('a reader that has seen enough is no error', () => {
  it('when it closes stdout', async ({ expect }) => {
    const child = startCompare([file, ...quick, '--json'], { cwd });
    child.stdout.destroy();
    const { output, status } = await ending(child);
    expect(output).toMatch(/^(Warning: [^\n]+\n)*$/);
    expect(status).toBe(0);
  });

  it('when it closes stderr, as 2>&1 | head does', async ({ expect }) => {
    const child = startCompare([file, ...quick, '--json'], { cwd });
    child.stdout.resume();
    child.stderr.destroy();
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
  });
});
