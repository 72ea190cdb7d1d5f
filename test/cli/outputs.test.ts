import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { writeFile } from '../../src/files/write-file.ts';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
const file = writeTable(cwd, 'table.csv', twoClasses());
const at = (...path: string[]) => join(cwd, ...path);
const read = (...path: string[]) => readFileSync(at(...path), 'utf8');
const outputs = (...paths: string[]) => paths.flatMap((path) => ['--output', path]);
const run = (...flags: string[]) => runCompare([file, ...quick, ...flags], { cwd });

it('writes each file in the format of its ending, and prints as ever', async () => {
  mkdirSync(at('all'));
  const paths = ['all/r.json', 'all/r.MD', 'all/r.csv', 'all/r.txt'];
  const { stdout, status } = await run(...outputs(...paths), '--details');
  expect(status).toBe(0);
  expect(readdirSync(at('all')).sort()).toEqual(['r.MD', 'r.csv', 'r.json', 'r.txt']);
  // The same run made all of them, so that even its times are the same.
  const result = JSON.parse(read('all/r.json'));
  expect(read('all/r.txt')).toBe(stdout);
  expect(read('all/r.MD')).toMatch(/^### table\.csv\n/);
  expect(parse(read('all/r.csv'), { columns: true })[0]).toMatchObject({
    compiledTrainingMilliseconds: String(result.models[0].timings.compiled.training.medianMilliseconds),
  });
});

it('writes what could be compared where another file is bad', async () => {
  const { status } = await runCompare([file, 'missing.csv', ...quick, '--output', 'rest.json'], { cwd });
  expect(status).toBe(2);
  expect(JSON.parse(read('rest.json'))).toMatchObject([{ dataset: { name: 'table.csv' } }]);
});

it('writes nothing where nothing could be compared', async () => {
  const { status } = await runCompare(['missing.csv', '--output', 'nothing.json'], { cwd });
  expect(status).toBe(2);
  expect(readdirSync(cwd)).not.toContain('nothing.json');
});

describe('--force replaces', () => {
  it('a file', async () => {
    writeFileSync(at('old.json'), 'old');
    expect(await run('--output', 'old.json', '--force')).toMatchObject({ status: 0 });
    expect(JSON.parse(read('old.json'))).toMatchObject({ schemaVersion: 2 });
  });

  it('what a link leads to, and not the link', async () => {
    writeFileSync(at('real.json'), 'old');
    symlinkSync('real.json', at('link.json'));
    expect(await run('--output', 'link.json', '--force')).toMatchObject({ status: 0 });
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(read('real.json'))).toMatchObject({ schemaVersion: 2 });
  });
});

describe('refuses up front, in one line, before any work', () => {
  writeFileSync(at('exists.json'), 'precious');
  mkdirSync(at('folder.json'));
  mkdirSync(at('sub'));
  symlinkSync('sub', at('sub-link'));
  linkSync(at(file), at('table-link.csv'));
  mkdirSync(at('locked'));
  chmodSync(at('locked'), 0o555);
  // No permission stops root, but nobody can make a file in /proc.
  const locked = process.getuid?.() === 0 ? '/proc' : 'locked';

  it.each<[string, string[], string[]]>([
    ['an ending without a format', outputs('r.xml'), ['"r.xml"', '.json, .md, .csv, .html, .txt']],
    ['no ending', outputs('json'), ['"json"', '.json, .md, .csv, .html, .txt']],
    ['an existing file', outputs('exists.json'), ['"exists.json"', 'exists already', '--force']],
    ['a folder', [...outputs('folder.json'), '--force'], ['"folder.json"', 'is not a file']],
    ['no such folder', outputs('none/r.json'), ['"none/r.json"', 'no folder "none"']],
    ['a file for a folder', outputs('exists.json/r.json'), ['no folder "exists.json"']],
    ['a folder that cannot be written', outputs(`${locked}/r.json`), ['cannot write', 'r.json']],
    ['a name too long', outputs(`${'x'.repeat(300)}.json`), ['cannot write', 'ENAMETOOLONG']],
    ['one path twice', outputs('r.json', 'r.json'), ['"r.json"', 'given twice']],
    ['one path in two spellings', outputs('r.json', './sub/../r.json'), ['"./sub/../r.json"', 'given twice']],
    ['one path by two folders', outputs('sub/r.json', 'sub-link/r.json'), ['given twice']],
    ['the table itself', [...outputs('table.csv'), '--force'], ['"table.csv"', 'would be lost']],
    ['the table by a link', [...outputs('table-link.csv'), '--force'], ['would be lost']],
    ['a good path before a bad one', outputs('fine.json', 'r.xml'), ['"r.xml"']],
  ])('%s', async (_, flags, parts) => {
    const before = readdirSync(cwd).sort();
    // A table that does not exist: had the work begun, it would be what is told.
    const { stdout, stderr, status } = await runCompare([file, 'missing.csv', ...flags], { cwd });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toContain('missing.csv');
    for (const part of parts) expect(stderr).toContain(part);
    expect(readdirSync(cwd).sort()).toEqual(before);
  });

  it('and leaves what was there', () => {
    expect(read('exists.json')).toBe('precious');
    expect(read('table.csv')).toBe(twoClasses());
  });

  it('the table of --test', async () => {
    writeTable(cwd, 'test.csv', twoClasses(60));
    const { stderr, status } = await runCompare(
      [file, '--test', 'test.csv', '--output', 'test.csv', '--force'],
      { cwd },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('would be lost');
    expect(read('test.csv')).toBe(twoClasses(60));
  });
});

describe('a folder that is gone when the work is done', () => {
  // Has the folder taken away when the table is read, after the outputs were settled.
  const breakage = (folder: string) =>
    `data:text/javascript,${encodeURIComponent(`import crypto from 'node:crypto';
      import { rmSync } from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { createHash } = crypto;
      crypto.createHash = (...args) => {
        rmSync(${JSON.stringify(folder)}, { recursive: true, force: true });
        return createHash(...args);
      };
      syncBuiltinESMExports();`)}`;

  it('costs that file alone: the others are written, the table is printed, and the exit code is 2', async () => {
    mkdirSync(at('vanishing'));
    const args = [file, ...quick, ...outputs('vanishing/r.json', 'kept.json')];
    const nodeFlags = ['--import', breakage(at('vanishing'))];
    const { stdout, stderr, status } = await runCompare(args, { cwd, nodeFlags });
    expect(status).toBe(2);
    expect(stdout).toContain(' Verdict: ');
    expect(stderr).toMatch(/^cannot write "[^"\n]*vanishing\/r\.json": ENOENT[^\n]+\n$/m);
    expect(JSON.parse(read('kept.json'))).toMatchObject({ schemaVersion: 2 });
  });
});

describe('writing', () => {
  it('leaves the old file as it was where the new one cannot take its place, and nothing beside it', async () => {
    mkdirSync(at('writing/taken/inside'), { recursive: true });
    // A folder that is not empty cannot be replaced by a file.
    await expect(writeFile(at('writing/taken'), ['new'])).rejects.toThrow(InputError);
    expect(readdirSync(at('writing'))).toEqual(['taken']);
    expect(readdirSync(at('writing/taken'))).toEqual(['inside']);
  });

  it('names the file and the reason in one line', async () => {
    await expect(writeFile(at('nowhere', 'r.json'), ['x'])).rejects.toThrow(
      /^cannot write ".*r\.json": ENOENT: .*\)$/,
    );
  });
});
