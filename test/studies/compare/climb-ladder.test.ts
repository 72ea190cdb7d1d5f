import { expect, it } from 'vitest';
import { climbLadder } from '../../../src/studies/compare/climb-ladder.ts';
import { smallResult } from '../../results/small-result.ts';
import { modelWith } from './models.ts';

const { protocol } = smallResult;
const model = (id: string, parameters: number, ...accuracy: number[]) =>
  modelWith(id, { accuracy }, { parameters });
const climb = (models: ReturnType<typeof model>[], margin = 1) =>
  climbLadder(
    models,
    [],
    { ...smallResult.comparison, metric: 'accuracy', pointSize: 0.01, margin },
    {
      protocol,
      rows: 100,
    },
  );
const baseline = model('majority-class', 2, 0.6, 0.6, 0.6, 0.6, 0.6);
const regression = model('logistic-regression', 11, 0.8, 0.8, 0.8, 0.8, 0.8);
const net = model('dense-net', 474, 0.805, 0.805, 0.805, 0.805, 0.805);

it('takes the fewest numbers of those within the margin of the best mean', () => {
  // The net is 0.5 points ahead, which is within the margin of 1.
  const found = climb([net, regression, baseline]);
  expect(found.rungs.map(({ id }) => id)).toEqual(['majority-class', 'logistic-regression', 'dense-net']);
  expect([found.best, found.simplest, found.possible]).toEqual(['dense-net', 'logistic-regression', []]);
  expect(climb([net, regression, baseline], 0.2).simplest).toBe('dense-net');
});

it('names a model of fewer numbers whose interval reaches into the margin', () => {
  // The tree is 5, 0, 0, 5 and 0 points behind the boosted trees: 2 on average, and at times not at all.
  const boosted = model('boosted-trees', 2000, 0.9, 0.9, 0.9, 0.9, 0.9);
  const tree = model('decision-tree', 40, 0.85, 0.9, 0.9, 0.85, 0.9);
  const found = climb([net, regression, baseline, tree, boosted]);
  expect([found.best, found.simplest, found.possible]).toEqual([
    'boosted-trees',
    'boosted-trees',
    ['decision-tree'],
  ]);
  const rung = found.rungs.find(({ id }) => id === 'decision-tree');
  expect(rung?.toReference.estimate).toBeCloseTo(8, 9);
  expect(rung?.toBest.estimate).toBeCloseTo(-2, 9);
});
