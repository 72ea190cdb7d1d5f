import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFile } from './helpers/run-compare.ts';
import { scratchFolder } from './helpers/scratch-folder.ts';
import { writeTable } from './helpers/tables.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The lines of the blocks that are marked as shell; one that ends in a backslash goes on in the next. */
const lines = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block]) =>
  (block as string).replace(/\\\n/g, ' ').split('\n'),
);

/** The commands of ours among them: installing and testing is done by whoever runs this test. */
const commands = lines
  .flatMap((line) => line.split(' && '))
  .map((command) => command.trim())
  .filter((command) => /^(compare|npx compare|simplest-model|node bin\/compare\.js)( |$)/.test(command));

/** A folder as a user has it: the tables, and the command in the path under both its names. */
const cwd = scratchFolder();
symlinkSync(join(root, 'datasets'), join(cwd, 'datasets'));
symlinkSync(join(root, 'bin'), join(cwd, 'bin'));
const path = join(cwd, 'path');
mkdirSync(path);
for (const name of ['compare', 'simplest-model']) {
  writeTable(path, name, `#!/bin/sh\nexec "${process.execPath}" "${compareFile}" "$@"\n`);
  chmodSync(join(path, name), 0o755);
}

it('shows how to run the command', () => {
  expect(commands).not.toEqual([]);
  expect(commands.some((command) => command.includes('.csv'))).toBe(true);
});

describe('every command does what it is shown for', () => {
  it.each([...new Set(commands)])('%s', { timeout: 120_000 }, async (command) => {
    const child = spawn('sh', ['-c', command.replace(/^npx /, '')], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', PATH: `${path}${delimiter}${process.env.PATH}` },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [status] = await once(child, 'close');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^((Warning: |gate passed: )[^\n]+\n)*$/),
    });
    const [, output] = / --output (\S+)/.exec(command) ?? [];
    expect(output === undefined ? stdout : readFileSync(join(cwd, output), 'utf8')).not.toBe('');
  });
});

it('links to files that are there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target as string);
  for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow();
});
