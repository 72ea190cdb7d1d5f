import { expect, it } from 'vitest';
import { createProgress } from '../../../src/cli/output/progress.ts';

const seconds = 1e9;

/** What a terminal shows after each update, at the moments that are given. */
function show(
  updates: readonly (readonly [moment: number, stage: string, share?: number])[],
  { columns = 80, isTTY = true } = {},
): string[] {
  const lines: string[] = [];
  let now = 0;
  const write = (text: string) => lines.push(text.replace('\r\u001b[K', '')) > 0;
  const progress = createProgress({ isTTY, columns, write }, () => now * seconds);
  for (const [moment, stage, share] of updates) {
    now = moment;
    progress.update(stage, share);
  }
  progress.clear();
  return lines;
}

const bar = (filled: number) => `${'█'.repeat(filled)}${'░'.repeat(30 - filled)} `;

it('shows a stage, its share, how long it has taken and about how long is left', () => {
  expect(
    show([
      [0, 'reading'],
      [1, 'fold 1 of 50', 0.02],
      [11, 'fold 10 of 50', 0.2],
      [51, 'fold 50 of 50', 1],
      [52, 'timing the training'],
    ]),
  ).toEqual([
    'reading',
    `${bar(1)}fold 1 of 50`,
    `${bar(6)}fold 10 of 50, 11 s, about 40 s left`,
    `${bar(30)}fold 50 of 50, 51 s, about 0 s left`,
    'timing the training, 52 s',
    '',
  ]);
});

it('says nothing of what is left before it can be judged', () => {
  expect(
    show([
      [0, 'reading'],
      [600, 'fold 1 of 50', 0.02],
      [602, 'fold 2 of 50', 0.04],
      [604, 'fold 3 of 50', 0.06],
    ]),
  ).toEqual([
    'reading',
    `${bar(1)}fold 1 of 50, 10 min 0 s`,
    `${bar(1)}fold 2 of 50, 10 min 2 s`,
    `${bar(2)}fold 3 of 50, 10 min 4 s, about 1 min 3 s left`,
    '',
  ]);
});

it('counts hours', () => {
  const [, line] = show(
    [
      [0, 'fit 0 of 1,000', 0],
      [7200, 'fit 500 of 1,000', 0.5],
    ],
    { columns: 100 },
  );
  expect(line).toBe(`${bar(15)}fit 500 of 1,000, 2 h 0 min, about 2 h 0 min left`);
});

it('keeps to one line of a narrow terminal', () => {
  const [, line] = show(
    [
      [0, 'fold 0 of 50', 0],
      [10, 'fold 25 of 50', 0.5],
    ],
    { columns: 50 },
  );
  expect(line).toBe(`${bar(15)}fold 25 of 50`);
});

it('is nothing where there is no terminal', () => {
  expect(show([[0, 'reading']], { isTTY: false })).toEqual([]);
});
