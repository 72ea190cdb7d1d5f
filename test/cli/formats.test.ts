import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';
import { withoutTimings } from '../helpers/without-timings.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
const file = writeTable(cwd, 'table.csv', twoClasses());
const run = (...flags: string[]) => runCompare([file, ...quick, ...flags], { cwd });

describe('stdout has the format that was asked for, and nothing else', () => {
  it('table', async () => {
    const { stdout, status } = await run('--format', 'table');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^table\.csv {3}200 rows/);
    expect(stdout).not.toContain('Summary');
  });

  it('json, of which --json is short', async () => {
    const [long, short] = await Promise.all([run('--format', 'json'), run('--json')]);
    expect([long.status, short.status]).toEqual([0, 0]);
    expect(withoutTimings(JSON.parse(long.stdout))).toEqual(withoutTimings(JSON.parse(short.stdout)));
  });

  it('markdown', async () => {
    const { stdout, stderr, status } = await run('--format', 'markdown');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^### table\.csv\n\n200 rows, 2 features → size \(2 classes\); /);
    expect(stdout).toMatch(/^\| Parameters \| 314 \| 3 \| 105× \|$/m);
    expect(stdout).toMatch(/^\*\*Verdict: [^*]+\.\*\* .+\.$/m);
    expect(stdout).toMatch(/\n<details><summary>Notes<\/summary>\n\n(- .+\n)+\n<\/details>\n$/);
    // What stderr warns of is in the report too, without what Markdown needs escaped.
    const warnings = [...stderr.matchAll(/^Warning: (.+)$/gm)].map(([, message]) => message);
    expect(stdout.match(/^- .+$/gm)).toEqual(expect.arrayContaining(warnings.map((text) => `- ${text}`)));
  });

  it('csv', async () => {
    const { stdout, status } = await run('--format', 'csv');
    expect(status).toBe(0);
    const rows = parse(stdout, { columns: true });
    expect(rows).toMatchObject([
      { dataset: 'table.csv', model: 'dense-net', parameters: '314', libraryName: '' },
      { dataset: 'table.csv', model: 'logistic-regression', parameters: '3' },
      { dataset: 'table.csv', model: 'majority-class', parameters: '2' },
    ]);
    for (const { accuracyMean } of rows as Record<string, string>[])
      expect(Number(accuracyMean)).toBeGreaterThan(0);
  });
});

it.each([
  ['an unknown format', ['--format', 'yaml'], ["'yaml'", 'table, json, markdown, csv, html']],
  ['two formats', ['--format', 'csv', '--json'], ['--json', '--format', 'cannot be used with']],
])('refuses %s', async (_, flags, parts) => {
  const { stdout, stderr, status } = await run(...flags);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  for (const part of parts) expect(stderr).toContain(part);
});

it.each(['markdown', 'csv'])('text from the data cannot break out of %s', async (format) => {
  const target = '=y|<b>';
  const table = csv(`a\u001b[2J,@b,${target}`, 200, (row) => {
    const [a, b] = [scattered(row), scattered(row * 3 + 1)];
    return [a, b, a + b > 100 ? '`p`' : '</details>'];
  });
  const hostile = writeTable(cwd, '@hostile|.csv', table);
  const { stdout, status } = await runCompare([hostile, ...quick, '--format', format], { cwd });
  expect(status).toBe(0);
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  if (format === 'csv') {
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map((row) => [row.dataset, row.target])).toEqual(
      Array.from({ length: 3 }, () => ["'@hostile|.csv", "'=y|<b>"]),
    );
  } else {
    expect(stdout).toContain('=y\\|&lt;b&gt;');
    expect(stdout).not.toContain('<b>');
    expect(stdout.match(/<\/details>/g)).toHaveLength(1);
    expect(stdout).not.toContain('@hostile');
  }
});
