import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';
import { withoutTimings } from '../helpers/without-timings.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
writeTable(cwd, 'first.csv', twoClasses());
writeTable(cwd, 'ragged.csv', 'a,b,y\n1,2,p\n3,4\n5,6,q\n');
writeTable(cwd, 'second.csv', twoClasses(150));
const run = (files: readonly string[], ...flags: string[]) =>
  runCompare([...files, ...quick, ...flags], { cwd });

describe('two files', () => {
  it('have a table each, and a summary row each below', async () => {
    const { stdout, stderr, status } = await run(['first.csv', 'second.csv']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^first\.csv {3}200 rows.*\n\n\nsecond\.csv {3}150 rows.*\n\n\nSummary .*\n first\.csv .* 314 .*\n.*\n second\.csv .* 314 .*\n.*\n$/s,
    );
    expect(stdout.match(/^ Verdict: /gm)).toHaveLength(2);
    expect(widestLine(stdout)).toBeLessThanOrEqual(80);
    expect(stderr).toMatch(/^(Warning: (first|second)\.csv: [^\n]+\n)+$/);
  });

  it('are an array in JSON, each as it is alone', async () => {
    const [both, alone] = await Promise.all([
      run(['first.csv', 'second.csv'], '--json'),
      run(['second.csv'], '--json'),
    ]);
    const results = JSON.parse(both.stdout);
    expect(results).toHaveLength(2);
    expect(withoutTimings(results[1])).toEqual(withoutTimings(JSON.parse(alone.stdout)));
  });

  it('are rows of one CSV, and sections of one Markdown below an overview', async () => {
    const [rows, text] = await Promise.all(
      ['csv', 'markdown'].map((format) => run(['first.csv', 'second.csv'], '--format', format)),
    );
    const models: Record<string, string>[] = parse(rows?.stdout ?? '', { columns: true });
    expect(models.map(({ dataset }) => dataset)).toEqual(
      ['first', 'second'].flatMap((name) => Array.from({ length: 3 }, () => `${name}.csv`)),
    );
    expect(text?.stdout).toMatch(/^\| Table .*^### first\.csv$.*^### second\.csv$/ms);
  });
});

describe('a bad file', () => {
  it('does not stop the others: its line is on stderr, and the exit code is 2', async () => {
    const { stdout, stderr, status } = await run(['first.csv', 'ragged.csv', 'missing.csv', 'second.csv']);
    expect(status).toBe(2);
    expect(stdout.match(/^\S+\.csv {3}/gm)).toEqual(['first.csv   ', 'second.csv   ']);
    const errors = stderr.split('\n').filter((line) => !line.startsWith('Warning: '));
    expect(errors).toEqual([
      expect.stringContaining('ragged.csv line 3'),
      expect.stringContaining('missing.csv'),
      '',
    ]);
  });

  it('leaves an array in JSON, even of one result', async () => {
    const { stdout, status } = await run(['missing.csv', 'first.csv'], '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject([{ dataset: { name: 'first.csv' } }]);
  });

  it('leaves nothing to print where there is no other', async () => {
    const { stdout, stderr, status } = await run(['missing.csv', 'ragged.csv'], '--json');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.split('\n')).toHaveLength(3);
  });
});

it('tells what is wrong with the flags once, not for every file', async () => {
  const { stdout, stderr, status } = await run(['first.csv', 'second.csv'], '--test', 'second.csv');
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toMatch(/^--test[^\n]+leave out --folds[^\n]+\n$/);
});

it.each(['first.csv', '-'])('refuses %s twice', async (file) => {
  const { stdout, stderr, status } = await run([file, 'second.csv', file]);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toMatch(/^"[^\n]+" is given twice[^\n]+\n$/);
});

it('takes standard input and a shipped table beside files', async () => {
  const { stdout, status } = await runCompare(['-', 'breast_cancer', 'first.csv', ...quick, '--json'], {
    cwd,
    input: twoClasses(),
  });
  expect(status).toBe(0);
  const names = JSON.parse(stdout).map(({ dataset }: { dataset: { name: string } }) => dataset.name);
  expect(names).toEqual(['standard input', 'breast_cancer.csv', 'first.csv']);
});
