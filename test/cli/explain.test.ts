import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
const file = writeTable(cwd, 'table.csv', twoClasses());
const quick = ['--folds', '2', '--repeats', '1'] as const;

it('prints every part, plain where it is no terminal', async () => {
  const args = ['explain', file, ...quick, '--row', '2', '--fairness', 'width'];
  const { stdout, stderr, status } = await runCompare(args, { cwd });
  expect(status).toBe(0);
  for (const part of ['The net', 'The regression', 'Odds of low', 'shuffled', 'Row 2', 'Groups of width']) {
    expect(stdout).toContain(part);
  }
  expect(widestLine(stdout)).toBeLessThanOrEqual(80);
  expect(stdout).not.toContain('\u001b');
  expect(stderr).toMatch(/^(Warning: "width": the .* four-fifths rule .*\n){2}$/);
});

describe('breast_cancer', () => {
  it("has statsmodels' odds ratios and intervals to three digits", async () => {
    const { stdout } = await runCompare(['explain', 'breast_cancer', ...quick, '--json']);
    const oracle = JSON.parse(
      readFileSync(new URL('../fixtures/explain/inference.json', import.meta.url), 'utf8'),
    ).breast_cancer[0].coefficients;
    const [{ terms }] = JSON.parse(stdout).regression.contrasts;
    expect(terms).toHaveLength(10);
    for (const { name, oddsRatio } of terms) {
      for (const figure of ['estimate', 'low', 'high']) {
        const expected = Math.exp(oracle[name][figure]);
        expect(oddsRatio[figure].toPrecision(3), `${figure} of ${name}`).toBe(expected.toPrecision(3));
      }
    }
  });
});

it('escapes what a terminal would obey, in text and in JSON', async () => {
  const clear = '\u001b[2J';
  const hostile = csv(`a${clear},b\u202e,y\u0007`, 100, (row) => {
    const [a, level] = [scattered(row), ['u', `v${clear}`][row % 2]];
    return [a, level, a + scattered(row * row) > 100 ? `p${clear}` : 'q\u009b2J'];
  });
  writeTable(cwd, 'hostile.csv', hostile);
  for (const format of [[], ['--json']]) {
    const args = ['explain', 'hostile.csv', ...quick, '--row', '1', '--fairness', '2', ...format];
    const { stdout, stderr, status } = await runCompare(args, { cwd });
    expect(status).toBe(0);
    expect(`${stdout}${stderr}`.match(/(?!\n)[\p{Cc}\p{Cf}]/u)).toBeNull();
  }
});

describe('refuses', () => {
  it.each([
    ['a row that is not there', ['--row', '201'], '--row 201: its rows are 1 to 200'],
    ['row 0', ['--row', '0'], 'whole number from 1'],
    ['a column that is not there', ['--fairness', 'nope'], '--fairness "nope"'],
    ['the target as a column of groups', ['--fairness', 'size'], 'it is the target'],
  ])('%s', async (_, args, message) => {
    const { stdout, stderr, status } = await runCompare(['explain', file, ...quick, ...args], { cwd });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
