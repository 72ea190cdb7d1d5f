import { expect, it, describe as suite } from 'vitest';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { InputError } from '../../src/errors.ts';
import { makeTable } from './tables.ts';

const rows = 300;
const a = Array.from({ length: rows }, (_, row) => Math.sin(row));
type Cells = readonly (string | number | null)[];
const attempt =
  (y: Cells, options: DescribeOptions = {}) =>
  () =>
    describe(makeTable({ a, y }), options);

suite('a target of too many classes', () => {
  const prefix = 'made.csv: target column "y" has';
  it.each<readonly [string, Cells, DescribeOptions, string]>([
    [
      'numbers',
      Array.from({ length: rows }, (_, row) => row / 7),
      { task: 'classification' },
      '300 classes, and at most 100 can be compared (use --task regression for a quantity, --positive to ask about one of them, or choose another with --target)',
    ],
    [
      'numbers and some words',
      Array.from({ length: rows }, (_, row) => (row % 10 === 0 ? 'n/k' : row / 7)),
      {},
      '271 classes, and at most 100 can be compared (most are numbers: name the others, such as "n/k", with --missing to predict a quantity, or choose another with --target)',
    ],
    [
      'ids',
      Array.from({ length: rows }, (_, row) => `id${row}`),
      {},
      '300 classes, and at most 100 can be compared (they hardly repeat, as ids and free text do: choose another with --target)',
    ],
    [
      'names that repeat',
      Array.from({ length: rows }, (_, row) => `name ${row % 120}`),
      {},
      '120 classes, and at most 100 can be compared (use --positive to ask about one of them, or choose another with --target)',
    ],
    [
      'names that also look alike',
      Array.from({ length: rows }, (_, row) => (row === 0 ? 'NAME 7' : `name ${row % 120}`)),
      {},
      '121 classes',
    ],
  ])('%s', (_, y, options, message) => {
    expect(attempt(y, options)).toThrow(InputError);
    expect(attempt(y, options)).toThrow(`${prefix} ${message}`);
  });

  it('is asked about where only its spellings are many', () => {
    const y = Array.from({ length: rows }, (_, row) => `name ${row % 60}${row % 2 === 0 ? '' : '.'}`);
    // Numbers of one parity have one spelling: name 0, name 1.
    expect(attempt(y)().target).toMatchObject({ task: 'classification' });
    const both = Array.from({ length: rows }, (_, row) => `name ${row % 60}${row < 150 ? '' : '.'}`);
    expect(attempt(both)).toThrow('labels that look alike');
    expect(attempt(both, { mergeLabels: false })).toThrow('120 classes');
    expect(attempt(both, { mergeLabels: true })().target).toMatchObject({ task: 'classification' });
  });
});
