import { beforeAll, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const cwd = scratchFolder();
const file = writeTable(cwd, 'table.csv', twoClasses());

/** The bytes of a result without all its `timings`, which the clock has a part in. */
async function resultOf(...flags: string[]): Promise<string> {
  const { stdout, status } = await runCompare([file, '--json', ...quick, ...flags], { cwd });
  expect(status).toBe(0);
  const rest = stdout.replace(/,\n( *)"timings": (null|\{\n.*?^\1\})/gms, '');
  expect(rest).not.toContain('"timings"');
  expect(stdout.length - rest.length).toBeGreaterThan(1000);
  expect(Object.keys(JSON.parse(rest))).toContain('models');
  return rest;
}

let first: string;
beforeAll(async () => {
  first = await resultOf('--threads', '1');
});

it('gives the same bytes again for the same seed', async () => {
  expect(await resultOf('--threads', '1')).toBe(first);
});

it.each(['2', '5'])('gives the same bytes on %s threads', async (threads) => {
  expect(await resultOf('--threads', threads)).toBe(first);
});

it('gives other folds and other figures for another seed', async () => {
  const [one, other] = [first, await resultOf('--seed', '2')].map((text) => JSON.parse(text));
  expect(other.protocol.seed).toBe(2);
  for (const model of [0, 1]) {
    expect(other.models[model].metrics.logLoss.perFold).not.toEqual(
      one.models[model].metrics.logLoss.perFold,
    );
  }
  expect(other.comparison.differences[0].estimate).not.toBe(one.comparison.differences[0].estimate);
});
