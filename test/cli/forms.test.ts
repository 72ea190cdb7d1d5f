import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';

const scratch = scratchFolder();
const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/sources', name);
const compare = (...args: string[]) => runCompare(args, { cwd: scratch });

describe('a table that is no CSV file', () => {
  it('is compared, saved from and predicted for as a CSV file is', async () => {
    const saved = await compare(
      fixture('people.parquet'),
      '--exclude',
      'note',
      ...quick,
      '--save-model',
      'from-parquet',
    );
    expect(saved).toMatchObject({ status: 0 });
    const answers: string[] = [];
    for (const [form = '', ...flags] of [['people.csv'], ['people.jsonl'], ['people.xlsx', '--sheet', '1']]) {
      const { stdout, stderr, status } = await compare('predict', 'from-parquet', fixture(form), ...flags);
      expect({ stderr, status }, form).toEqual({ stderr: '', status: 0 });
      answers.push(stdout);
    }
    expect(answers[0]?.split('\n')).toHaveLength(242);
    expect(new Set(answers).size).toBe(1);
  });

  it.each([
    ['explain', fixture('people.jsonl'), '--exclude', 'note', '--repeats', '1'],
    ['curve', fixture('people.parquet'), '--exclude', 'note', '--sizes', '2', '--repeats', '1'],
  ])('is taken by %s', async (...args) => {
    const { stderr, stdout, status } = await compare(...args);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('paid');
  });

  it.each([
    [['people.xlsx', '--sheet', 'Sheet1'], 'people.xlsx has no sheet "Sheet1"'],
    [
      ['people.jsonl', '--encoding', 'utf-8'],
      'people.jsonl is JSON lines, to which --encoding does not apply',
    ],
    [['people.csv', '--sheet', '1'], 'people.csv is delimited text, to which --sheet does not apply'],
  ])('is refused with one line: %j', async ([file = '', ...flags], message) => {
    const { stderr, stdout, status } = await compare(fixture(file), ...flags);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
