import { describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
// Clears the screen, sets the window's title, rings, moves back, turns the line round, and the same in one byte (C1).
const hostile = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  'bell\u0007',
  'back\u0008',
  'turned\u202e',
  'c1\u009b2J',
];
const [clear, title, bell, back, turned, c1] = hostile;
const file = writeTable(
  cwd,
  'hostile.csv',
  csv(`a${clear},b${title},c${turned},y${c1}`, 200, (row) => {
    const [a, b] = [scattered(row), scattered(row * 3 + 1)];
    return [a, b, ['u', bell, back, turned][row % 4], a + b > 100 ? `p${clear}` : `q${c1}`];
  }),
);

/** Every character but a line feed that a terminal would obey or not show. */
const dangerous = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('text from outside never reaches the terminal raw', () => {
  it.each([
    ['in the table', [file, ...quick, '--details'], 0],
    ['in JSON', [file, ...quick, '--json'], 0],
    ['in a message about columns', [file, '--target', 'nope'], 2],
    ['in a message about classes', [file, '--positive', 'nope'], 2],
    ['from a file name', [`missing${clear}${c1}.csv`], 2],
    ['from the value of a flag', [file, '--target', hostile.join('')], 2],
    ['from a value that commander refuses', [file, '--folds', hostile.join('')], 2],
    ['from an unknown flag', [`--${hostile.join('')}`], 2],
  ])('%s', async (_, args, expected) => {
    const { stdout, stderr, status } = await runCompare(args, { cwd });
    expect(status).toBe(expected);
    expect(stdout + stderr).not.toBe('');
    expect(stdout.match(dangerous)).toBeNull();
    expect(stderr.match(dangerous)).toBeNull();
  });
});

it('keeps every character in JSON, escaped', async () => {
  const { stdout } = await runCompare([file, ...quick, '--json'], { cwd });
  const { dataset } = JSON.parse(stdout);
  expect(dataset.target.name).toBe(`y${c1}`);
  expect(dataset.features[0].name).toBe(`a${clear}`);
});
