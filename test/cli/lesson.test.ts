import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCompare, startCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';

const cwd = scratchFolder();
writeTable(cwd, 'table.csv', twoClasses());
writeTable(cwd, 'test.csv', twoClasses(50));
const run = (...args: string[]) => runCompare(['lesson', ...args], { cwd });

describe('compare lesson --output', () => {
  it('writes one page, and refuses to replace it without --force', async () => {
    expect(await run('table.csv', '--output', 'lesson.html')).toMatchObject({ status: 0, stdout: '' });
    const page = readFileSync(join(cwd, 'lesson.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    const again = await run('table.csv', '--output', 'lesson.html');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('"lesson.html" exists already');
    expect((await run('table.csv', '--output', 'lesson.html', '--force')).status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['lesson.html', 'table.csv', 'test.csv']);
  });

  it('names the commands that measure with what was said of the table', async () => {
    const flags = ['--target', 'size', '--exclude', 'height', '--no-merge-labels', '--seed', '3'];
    await run('table.csv', ...flags, '--positive', 'high', '--output', 'flags.html');
    const page = readFileSync(join(cwd, 'flags.html'), 'utf8');
    expect(page).toContain(
      '"compare":"table.csv --target size --positive high --exclude height --no-merge-labels --seed 3"',
    );
  });

  it('names to each command the ways to split that it knows', async () => {
    await run('table.csv', '--order-by', 'width', '--output', 'ordered.html');
    const ordered = readFileSync(join(cwd, 'ordered.html'), 'utf8');
    expect(ordered).toContain('"compare":"table.csv --order-by width"');
    expect(ordered).toContain('"explain":"table.csv --order-by width"');
    expect(ordered).toContain('"curve":"table.csv"');
    await run('table.csv', '--test', 'test.csv', '--output', 'tested.html');
    const tested = readFileSync(join(cwd, 'tested.html'), 'utf8');
    expect(tested).toContain('"compare":"table.csv --test test.csv"');
    expect(tested).toContain('"tune":"table.csv"');
  });

  it('samples a large table, so that the page has 2 MB at most, and says so', async () => {
    const rows = 60_000;
    const large = csv('a,b,c,d,size', rows, (row) => [
      ...[1, 2, 3, 4].map((factor) => scattered(row * factor) + row / 7),
      scattered(row) > 50 ? 'high' : 'low',
    ]);
    writeTable(cwd, 'large.csv', large);
    const { status, stderr } = await run('large.csv', '--output', 'large.html');
    expect(status).toBe(0);
    expect(stderr).toMatch(/large\.csv has 60,000 rows: the page holds a sample of [\d,]+/);
    expect(statSync(join(cwd, 'large.html')).size).toBeLessThanOrEqual(2_000_000);
  });

  it.each([
    [['missing.csv', '--output', 'x.html'], /missing\.csv/],
    [['table.csv', '--output', 'x.txt'], /let its name end with \.html/],
    [['table.csv', '--output', 'x.html', '--open'], /--port and --open/],
    [['table.csv', '--output', 'nowhere/x.html'], /there is no folder/],
    [['table.csv', '--output', 'table.csv'], /let its name end with \.html/],
    [['table.csv', '--target', 'weight', '--output', 'x.html'], /weight/],
    [['table.csv', '--log-target', '--output', 'x.html'], /--log-target/],
    [
      ['table.csv', '--order-by', 'size', '--output', 'x.html'],
      /--order-by "size": expected numbers or dates/,
    ],
    [['table.csv', '--group-by', 'size', '--output', 'x.html'], /--group-by "size": 2 groups cannot fill 5/],
    [['table.csv', '--test', 'missing.csv', '--output', 'x.html'], /missing\.csv/],
    [
      ['table.csv', '--test', 'test.csv', '--order-by', 'width', '--output', 'x.html'],
      /different ways to split/,
    ],
  ])('%j is refused in one line, and nothing is written', async (args, message) => {
    const { status, stderr, stdout } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(existsSync(join(cwd, 'x.html'))).toBe(false);
  });
});

describe('compare lesson', () => {
  it('serves the page on this machine, until Ctrl-C', async () => {
    const child = startCompare(['lesson', 'table.csv'], { cwd });
    const [printed] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const address = String(printed).trim();
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toMatch(/^<!doctype html>/);
    expect((await fetch(`${address}other`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
  });

  // The stand-in is a script, and found by the path, as on Linux alone.
  it.skipIf(process.platform !== 'linux').each([
    ['opens it', 0, /^Serving the lesson until Ctrl-C\.\n$/],
    ['goes on where nothing opens it', 3, /\nWarning: --open: .*xdg-open exited with code 3 .*\n$/],
  ])('%s with --open', async (_, code, message) => {
    const folder = join(cwd, `opener-${code}`);
    mkdirSync(folder);
    const script = `#!/bin/sh\necho "$1" > ${folder}/opened\nexit ${code}\n`;
    writeFileSync(join(folder, 'xdg-open'), script, { mode: 0o755 });
    const path = `${folder}:${process.env.PATH}`;
    const child = startCompare(['lesson', 'table.csv', '--open'], { cwd }, { PATH: path });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    const [printed] = await once(child.stdout.setEncoding('utf8'), 'data');
    await vi.waitFor(() => {
      expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe(printed);
      expect(errors).toMatch(message);
    }, 10_000);
    expect((await fetch(String(printed).trim())).status).toBe(200);
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
  });

  it('says that a port is taken', async () => {
    const child = startCompare(['lesson', 'table.csv'], { cwd });
    const [printed] = await once(child.stdout.setEncoding('utf8'), 'data');
    const { port } = new URL(String(printed).trim());
    const { status, stderr } = await run('table.csv', '--port', port);
    child.kill('SIGINT');
    await once(child, 'close');
    expect(status).toBe(2);
    expect(stderr).toContain(`--port ${port} cannot be had`);
  });
});
