import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';

const cwd = scratchFolder();
mkdirSync(join(cwd, 'folder'));
const target = (row: number): string => (row % 2 === 0 ? 'p' : 'q');
const two = (row: number) => [scattered(row), scattered(row * 3 + 1)];
const files: Readonly<Record<string, string>> = {
  'good.csv': twoClasses(),
  'empty.csv': '',
  'header.csv': 'a,b,y\n',
  'one-class.csv': csv('a,b,y', 50, (row) => [...two(row), 'same']),
  'rare.csv': csv('a,b,y', 50, (row) => [...two(row), row < 3 ? 'rare' : target(row)]),
  'constants.csv': csv('a,b,y', 50, (row) => [1, `id${row}`, target(row)]),
  'ragged.csv': 'a,b,y\n1,2,p\n3,4\n5,6,q\n',
  'quantity.csv': csv('a,b,one,c', 50, (row) => [...two(row), 7, scattered(row * 7)]),
  'few.csv': csv('a,b,c', 3, (row) => [...two(row), scattered(row * 7)]),
  'other-columns.csv': 'width,size\n1,low\n',
};
for (const [name, text] of Object.entries(files)) writeTable(cwd, name, text);

/** What is wrong, the command line, and what its one line must say: the place, the value, the remedy. */
const cases: readonly (readonly [title: string, args: readonly string[], parts: readonly string[]])[] = [
  ['a missing file', ['missing.csv'], ['missing.csv', 'no such file', 'check the path']],
  ['an unknown table', ['credit_scorin'], ['credit_scorin', 'no such file', 'check the path']],
  ['a folder', ['folder'], ['folder is a folder', 'name a file inside it']],
  ['an empty file', ['empty.csv'], ['empty.csv is empty', 'needs a header and rows']],
  ['only a header', ['header.csv'], ['header.csv', 'no rows below']],
  ['rows of unequal length', ['ragged.csv'], ['ragged.csv line 3', 'found 2', '--skip-bad-rows']],
  ['one class only', ['one-class.csv'], ['one-class.csv', '"y"', '"same"', '--target']],
  [
    'too few rows of a class',
    ['rare.csv', '--rare-classes', 'refuse'],
    ['rare.csv', '"rare"', '3 rows', '--positive'],
  ],
  ['no usable feature', ['constants.csv'], ['constants.csv', '"y"', '--include']],
  [
    'a quantity as classes',
    ['quantity.csv', '--task', 'classification'],
    ['quantity.csv', '"c"', '1 row', '5 folds need 5 of each class', '--positive'],
  ],
  [
    'text as a quantity',
    ['good.csv', '--task', 'regression'],
    ['good.csv', '"size"', '--task regression needs numbers', '"high"', '--missing', '--target'],
  ],
  [
    'a quantity of one value',
    ['quantity.csv', '--target', 'one', '--task', 'regression'],
    ['"one"', '"7"', '--target'],
  ],
  ['few rows of a quantity', ['few.csv'], ['few.csv', '3 rows cannot fill 5 folds', '--folds']],
  [
    'a metric of a quantity',
    ['good.csv', '--metric', 'mae'],
    ['--metric mae', 'accuracy', '--task regression'],
  ],
  [
    'a metric of classes',
    ['quantity.csv', '--metric', 'rocAuc'],
    ['--metric rocAuc', 'rmse', '--task classification'],
  ],
  ['an unknown target', ['good.csv', '--target', 'nope'], ['good.csv', '--target "nope"', '3 "size"']],
  ['an unknown class', ['good.csv', '--positive', 'nope'], ['"size"', '--positive "nope"', '"high", "low"']],
  ['an unknown column', ['good.csv', '--exclude', '9'], ['good.csv', '--exclude "9"', '1 "width"']],
  ['an unknown order', ['good.csv', '--order-by', 'nope'], ['good.csv', '--order-by "nope"', '1 "width"']],
  ['an unknown group', ['good.csv', '--group-by', 'nope'], ['good.csv', '--group-by "nope"', '1 "width"']],
  ['a missing test set', ['good.csv', '--test', 'missing.csv'], ['missing.csv', 'check the path']],
  [
    'a test set with other columns',
    ['good.csv', '--test', 'other-columns.csv'],
    ['other-columns.csv', '"height"', 'add it'],
  ],
  [
    'a test set and folds',
    ['good.csv', '--test', 'good.csv', '--folds', '3'],
    ['--test', 'leave out --folds'],
  ],
  [
    'two ways to split',
    ['good.csv', '--order-by', 'width', '--group-by', 'height'],
    ['--order-by and --group-by', 'give one'],
  ],
  ['an unknown flag', ['good.csv', '--nope'], ["unknown option '--nope'"]],
  ['an unknown flag of a subcommand', ['datasets', '--nope'], ["unknown option '--nope'"]],
  ['a file given twice', ['good.csv', 'good.csv'], ['"good.csv"', 'twice']],
  ['a flag without its value', ['good.csv', '--target'], ["'--target <column>'", 'missing']],
  ['folds that are no number', ['good.csv', '--folds', 'x'], ['--folds', "'x'", 'from 2 to 100']],
  ['too few folds', ['good.csv', '--folds', '1'], ['--folds', "'1'", 'from 2 to 100']],
  ['a fraction of a fold', ['good.csv', '--folds', '2.5'], ['--folds', "'2.5'", 'whole number']],
  ['no repeats', ['good.csv', '--repeats', '0'], ['--repeats', "'0'", 'from 1 to 100']],
  ['a negative seed', ['good.csv', '--seed', '-1'], ['--seed', "'-1'", 'from 0 to 2147483647']],
  ['a margin that is no number', ['good.csv', '--margin', ''], ['--margin', "''", 'from 0 to 100']],
  ['no threads', ['good.csv', '--threads', '0'], ['--threads', "'0'", 'from 1 to 256']],
  ['no seconds', ['good.csv', '--library-seconds', '0'], ['--library-seconds', "'0'", 'from 0.1']],
  ['an empty layer', ['good.csv', '--hidden', '20,0'], ['--hidden', "'20,0'", 'such as 64,32']],
  ['a budget without a unit', ['good.csv', '--latency-budget', '5'], ['--latency-budget', "'5'", '5ms']],
  ['an unknown metric', ['good.csv', '--metric', 'f2'], ['--metric', "'f2'", 'balancedAccuracy']],
  ['an unknown engine', ['good.csv', '--engine', 'v8'], ['--engine', "'v8'", 'compiled, library, both']],
  ['an unknown backend', ['good.csv', '--backend', 'gpu'], ['--backend', "'gpu'", 'node, wasm, cpu']],
];

describe.concurrent('what the user can mend is told in one line, with exit code 2', () => {
  it.for(cases)('%s', async ([, args, parts], { expect }) => {
    const { stdout, stderr, status } = await runCompare(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    for (const part of parts) expect(stderr).toContain(part);
  });
});

it('has no two cases of one command line', () => {
  const lines = cases.map(([, args]) => args.join(' '));
  expect(new Set(lines).size).toBe(lines.length);
});
