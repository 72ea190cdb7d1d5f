import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 60_000 });

const cwd = scratchFolder();
writeTable(cwd, 'table.csv', twoClasses());
const run = (...flags: string[]) => runCompare(['table.csv', ...quick, ...flags], { cwd });

it('judges all models, prints the ladder, and saves what compare predict reads', async () => {
  const { stdout, status } = await run(
    '--ladder',
    '--save-model',
    'saved',
    '--output',
    'result.json',
    '--assert',
    'boosted-trees.accuracy >= 0',
    '--assert',
    'simplest != nearest-neighbours',
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/Decision tree[\s\S]*Simplest within 1 point of the best/);
  const result = JSON.parse(readFileSync(join(cwd, 'result.json'), 'utf8'));
  expect(result.models).toHaveLength(3);
  expect(result.ladder.models.map(({ id }: { id: string }) => id)).toEqual([
    'decision-tree',
    'nearest-neighbours',
    'boosted-trees',
  ]);
  const predicted = await runCompare(['predict', 'saved', 'table.csv', '--model', 'decision-tree'], { cwd });
  expect(predicted.status).toBe(0);
  expect(predicted.stdout.split('\n')[0]).toContain('decision-tree');
});

it('holds its models against those of an earlier result', async () => {
  await run('--models', 'tree,boosting', '--output', 'earlier.json');
  const earlier = JSON.parse(readFileSync(join(cwd, 'earlier.json'), 'utf8'));
  const { simplest } = earlier.ladder;
  const again = await run('--ladder', '--baseline', 'earlier.json', '--json');
  const { baseline } = JSON.parse(again.stdout);
  const ofTree = baseline.changes.filter(({ model }: { model: string }) => model === 'decision-tree');
  expect(ofTree.map(({ figure }: { figure: string }) => figure)).toContain('decision-tree.accuracy');
  expect(
    ofTree.filter(({ engine, outcome }: Record<string, string>) => engine === null && outcome !== 'same'),
  ).toEqual([]);
  // Neighbours are in one of the results only.
  expect(JSON.stringify(baseline.changes)).not.toContain('nearest-neighbours');
  expect(baseline.simplest).toEqual({ before: simplest, now: simplest });

  const tree = earlier.ladder.models[0];
  writeFileSync(
    join(cwd, 'smaller.json'),
    JSON.stringify({
      ...earlier,
      ladder: {
        ...earlier.ladder,
        simplest: 'boosted-trees',
        models: [{ ...tree, parameters: tree.parameters - 1 }, earlier.ladder.models[1]],
      },
    }),
  );
  const larger = await run('--ladder', '--baseline', 'smaller.json', '--fail-on-regression');
  expect(larger.status).toBe(1);
  expect(larger.stdout.replace(/\s+/g, ' ')).toMatch(
    /Decision tree .*Parameters .*◄ worse.*The simplest within the margin of the best was boosted-trees, and is/,
  );
});

it('opens the pruned tree in the units of the table', async () => {
  const rows = Array.from(
    { length: 120 },
    (_, row) => `${Math.floor(row / 2)},${row % 7},${row < 60 ? 'low' : 'high'}`,
  );
  writeTable(cwd, 'steps.csv', `size,noise,class\n${rows.join('\n')}\n`);
  const { stdout, status } = await runCompare(['explain', 'steps.csv', '--ladder', '--repeats', '1'], {
    cwd,
  });
  expect(status).toBe(0);
  // By hand: half-way between 29 and 30, the one question that parts the classes.
  expect(stdout).toMatch(/· size ≤ 29\.5 +low 100\.0 % +60\n · size > 29\.5 +high 100\.0 % +60/);
  expect(stdout).toContain('Decision tree: size ');
});

it('gives the same figures whatever the threads', async () => {
  const [one, two] = await Promise.all(
    ['1', '2'].map((threads) => run('--models', 'tree,boosting', '--json', '--threads', threads)),
  );
  const figures = (text = '') =>
    JSON.parse(text).ladder.models.map(({ metrics }: { metrics: object }) => metrics);
  expect(figures(one?.stdout)).toEqual(figures(two?.stdout));
  expect(figures(one?.stdout)).toHaveLength(2);
});

it.each([
  [
    ['--models', 'forest'],
    "error: option '--models <names>' argument 'forest' is invalid. There is no model \"forest\" (known: tree, neighbours, boosting).",
  ],
  [
    ['--ladder', '--models', 'tree'],
    '--ladder is all of the models that --models chooses from (leave one of the two out)',
  ],
  [
    ['--assert', 'simplest == dense-net'],
    '--assert "simplest == dense-net": simplest is not measured without the ladder’s models (use --ladder)',
  ],
  [
    ['--models', 'tree', '--assert', 'boosted-trees.accuracy > 0.5'],
    '--assert "boosted-trees.accuracy > 0.5": boosted-trees.accuracy is not measured without the ladder’s models (use --models tree,boosting)',
  ],
])('refuses %j in a line', async (flags, message) => {
  const { stderr, status } = await run(...flags);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
