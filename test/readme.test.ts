import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { blocks, isOfServer, readme, readmeCommands } from './helpers/readme-commands.ts';
import { compareFile } from './helpers/run-compare.ts';
import { scratchFolder } from './helpers/scratch-folder.ts';
import { writeTable } from './helpers/tables.ts';

const root = join(import.meta.dirname, '..');
/** All but those that ask a server, which test/servers has. */
const commands = readmeCommands.filter((command) => !isOfServer(command));

/** A folder as a user has it: the tables, and the command in the path under both its names. */
const cwd = scratchFolder();
// A copy: a query reads nothing that a link leads to outside of its folder.
cpSync(join(root, 'datasets'), join(cwd, 'datasets'), { recursive: true });
symlinkSync(join(root, 'bin'), join(cwd, 'bin'));
const summary = join(cwd, 'summary.md');
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
  it.each([...new Set(commands)])('%s', { timeout: 240_000 }, async (command) => {
    const child = spawn('sh', ['-c', command.replace(/^npx /, '')], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        PATH: `${path}${delimiter}${process.env.PATH}`,
        GITHUB_STEP_SUMMARY: summary,
      },
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
      stderr: expect.stringMatching(/^((Warning: |Note: |gate passed: )[^\n]+\n( {2}[^\n]+\n)*)*$/),
    });
    const [, output] = / --output (\S+)/.exec(command) ?? [];
    const file = command.includes('GITHUB_STEP_SUMMARY')
      ? summary
      : output === undefined
        ? undefined
        : join(cwd, output);
    expect(file === undefined ? stdout : readFileSync(file, 'utf8')).not.toBe('');
  });
});

it('shows how to use the package, and that works', { timeout: 60_000 }, async () => {
  const [example = ''] = blocks('ts');
  const entry = pathToFileURL(join(root, 'dist/index.js')).href;
  const script = writeTable(cwd, 'example.mjs', example.replace("'simplest-model'", `'${entry}'`));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd });
  expect(stdout).toMatch(/Verdict: the dense net[\s\S]* dense-net\n$/);
});

it('links to files that are there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target as string);
  for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow();
});
