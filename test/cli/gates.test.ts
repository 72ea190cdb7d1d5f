import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
writeTable(cwd, 'table.csv', twoClasses());
writeTable(cwd, 'second.csv', twoClasses(150));
writeTable(cwd, 'ragged.csv', 'a,b,y\n1,2,p\n3,4\n5,6,q\n');
const run = (files: readonly string[], ...flags: string[]) =>
  runCompare([...files, ...quick, ...flags], { cwd });
const gateLines = (stderr: string): string[] => stderr.split('\n').filter((line) => / ?gate /.test(line));

describe('gates that hold', () => {
  it('exit 0, each told on stderr, and leave stdout as it is', async () => {
    const flags = ['--assert', 'logistic-regression.accuracy >= 0.5', '--assert', 'dense-net.latency < 1s'];
    const { stdout, stderr, status } = await run(['table.csv'], ...flags);
    expect(status).toBe(0);
    expect(stdout).toContain('Verdict: ');
    expect(stdout).not.toContain('gate');
    expect(gateLines(stderr)).toEqual([
      expect.stringMatching(
        /^gate passed: logistic-regression\.accuracy >= 0\.5: measured 0\.\d+ \(95 % interval 0\./,
      ),
      expect.stringMatching(
        /^gate passed: dense-net\.latency < 1s: measured .*a time holds for this machine only\)$/,
      ),
    ]);
  });
});

describe('a gate that fails', () => {
  it('exits 1, after the result is printed and written', async () => {
    const flags = ['--assert', 'dense-net.parameters < 100', '--assert', 'dense-net.parameters == 314'];
    const { stdout, stderr, status } = await run(
      ['table.csv'],
      '--json',
      '--output',
      'result.json',
      ...flags,
    );
    expect(status).toBe(1);
    expect(gateLines(stderr)).toEqual([
      'gate failed: dense-net.parameters < 100: measured 314',
      'gate passed: dense-net.parameters == 314: measured 314',
    ]);
    expect(readFileSync(join(cwd, 'result.json'), 'utf8')).toBe(stdout);
    const exact = { unit: null, low: null, high: null, uncertainty: null, measured: 314 };
    expect(JSON.parse(stdout).gates).toEqual([
      {
        ...exact,
        assertion: 'dense-net.parameters < 100',
        passed: false,
        message: 'gate failed: dense-net.parameters < 100: measured 314',
      },
      {
        ...exact,
        assertion: 'dense-net.parameters == 314',
        passed: true,
        message: 'gate passed: dense-net.parameters == 314: measured 314',
      },
    ]);
    expect(JSON.parse(stdout)).not.toHaveProperty('baseline');
  });

  it('is told for each table, in Markdown too; a file that cannot be read matters more', async () => {
    const files = ['table.csv', 'ragged.csv', 'second.csv'];
    const flags = ['--assert', 'dense-net.parameters < 100', '--format', 'markdown'];
    const { stdout, stderr, status } = await run(files, ...flags);
    expect(status).toBe(2);
    expect(gateLines(stderr)).toEqual([
      'table.csv: gate failed: dense-net.parameters < 100: measured 314',
      'second.csv: gate failed: dense-net.parameters < 100: measured 314',
    ]);
    const gate = /\*\*Gates\*\*\n\n- gate failed: dense-net\.parameters &lt; 100: measured 314\n/g;
    expect(stdout.match(gate)).toHaveLength(2);
  });
});

describe('an assertion that is none', () => {
  it.each([
    ['size >= 1', 'there is no "size" (known: dense-net, logistic-regression,'],
    ['dense-net.latency <= 5', 'a time needs a unit'],
    ['timings.dense-net.library.latency.p95Microseconds <= 5', 'not measured with --engine compiled'],
    ['accuracy', 'one of >= <= == != > <'],
  ])('is wrong usage, before any work is done: %s', async (text, part) => {
    const flags = ['--assert', 'difference > -50', '--assert', text, '--output', 'never.json'];
    // The missing file shows that nothing was read.
    const { stdout, stderr, status } = await run(['missing.csv'], ...flags);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(`--assert "${text}": `);
    expect(stderr).toContain(part);
    expect(existsSync(join(cwd, 'never.json'))).toBe(false);
  });
});
