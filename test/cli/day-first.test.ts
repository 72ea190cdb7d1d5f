import { expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { csv, scattered } from '../helpers/tables.ts';

// Each run starts a process.
vi.setConfig({ testTimeout: 30_000 });

/** The first days of 40 months, in a file that could mean days of January too. */
const input = csv('month,width,size', 40, (row) => [
  `01/${String((row % 12) + 1).padStart(2, '0')}/${2008 + Math.floor(row / 12)}`,
  scattered(row),
  scattered(row) > 50 ? 'high' : 'low',
]);

it.each<[string, string[], string[]]>([
  ['compare tells how dates were read', ['-', ...quick], ['date', 'date-order']],
  ['unless a flag says it', ['-', ...quick, '--no-day-first'], ['date']],
  ['as other commands do', ['explain', '-', '--folds', '2', '--repeats', '1', '--day-first'], ['date']],
])('%s', async (_, args, codes) => {
  const { stdout, status } = await runCompare([...args, '--json'], { input });
  expect(status).toBe(0);
  const { dataset } = JSON.parse(stdout);
  expect(dataset.actions.map(({ code }: { code: string }) => code)).toEqual(codes);
});
