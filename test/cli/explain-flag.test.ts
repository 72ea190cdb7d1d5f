import { expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
writeTable(cwd, 'boxes.csv', twoClasses());
const run = (...args: string[]) => runCompare(['boxes.csv', ...quick, ...args], { cwd });

it('says what each row of the table means', async () => {
  const { stdout, status } = await run('--explain');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ Parameters .*\n {5}The numbers that a model learns, /m);
  expect(stdout).toMatch(/^ Latency, one row .*\n {5}How long a trained model takes /m);
  expect(widestLine(stdout)).toBeLessThanOrEqual(80);
});

it('says so in Markdown too', async () => {
  const { stdout, status } = await run('--explain', '--format', 'markdown');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^- \*\*Parameters\*\*: The numbers that a model learns, /m);
});

it('says nothing of it unless asked', async () => {
  expect((await run()).stdout).not.toContain('The numbers that a model learns');
});
