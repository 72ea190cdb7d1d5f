import { expect, it } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

it('tells a bug of ours from a mistake of the user: exit code 3, and a stack', async () => {
  const cwd = scratchFolder();
  const file = writeTable(cwd, 'table.csv', twoClasses());
  const breakage = `process.hrtime.bigint = () => { throw new TypeError('broken on purpose'); };`;
  const nodeFlags = ['--import', `data:text/javascript,${encodeURIComponent(breakage)}`];
  const { stdout, stderr, status } = await runCompare([file, ...quick], { cwd, nodeFlags });
  expect({ stdout, status }).toEqual({ stdout: '', status: 3 });
  expect(stderr).toMatch(
    /bug in simplest-model.*\nTypeError: broken on purpose\n +at .*\n +at monotonicClock /s,
  );
});
