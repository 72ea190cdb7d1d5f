import { expect, it } from 'vitest';
import type { JudgedFold } from '../../../src/evaluation/folds/unit-influences.ts';
import { singleRows } from '../../../src/split/units.ts';
import { climbLadder } from '../../../src/studies/compare/climb-ladder.ts';
import { smallResult } from '../../results/small-result.ts';
import { modelWith } from './models.ts';

const { protocol } = smallResult;
const folds = 5;

/** A model of so many numbers, and how much of each fold it gets right. */
type Climber = readonly [id: string, parameters: number, ...accuracy: number[]];
const baseline: Climber = ['majority-class', 2, 0.6, 0.6, 0.6, 0.6, 0.6];
const regression: Climber = ['logistic-regression', 11, 0.8, 0.8, 0.8, 0.8, 0.8];
const net: Climber = ['dense-net', 474, 0.805, 0.805, 0.805, 0.805, 0.805];

/** A fold of rows of class 0, of which each model gets the first ones right. */
function foldOf(fold: number, rows: number, climbers: readonly Climber[]): JudgedFold {
  const models = climbers.map(([id, , ...accuracy]) => {
    const hits = Math.round((accuracy[fold] as number) * rows);
    const predictions = Float64Array.from({ length: 2 * rows }, (_, at) =>
      (at % 2 === 0) === Math.floor(at / 2) < hits ? 0.9 : 0.1,
    );
    return { id, predictions };
  });
  return {
    testRows: Int32Array.from({ length: rows }, (_, row) => fold * rows + row),
    outcome: {
      testTargets: { task: 'classification', codes: new Int32Array(rows), classCount: 2 },
      trainShares: Float64Array.of(0.5, 0.5),
      models,
    },
  };
}

function climb(climbers: readonly Climber[], { rowsOfFold = 200, margin = 1 } = {}) {
  const rows = folds * rowsOfFold;
  const repeat = Array.from({ length: folds }, (_, fold) => foldOf(fold, rowsOfFold, climbers));
  const units = singleRows(Int32Array.from(Array(rows).keys()), rows);
  return climbLadder(
    climbers.map(([id, parameters, ...accuracy]) => modelWith(id, { accuracy }, { parameters })),
    { metric: 'accuracy', repeats: [repeat], units },
    { ...smallResult.comparison, metric: 'accuracy', pointSize: 0.01, margin },
    { protocol, rows },
  );
}

it('takes the fewest numbers of those within the margin of the best mean', () => {
  // The net is 0.5 points ahead, which is within the margin of 1.
  const found = climb([net, regression, baseline]);
  expect(found.rungs.map(({ id }) => id)).toEqual(['majority-class', 'logistic-regression', 'dense-net']);
  expect([found.best, found.simplest, found.possible]).toEqual(['dense-net', 'logistic-regression', []]);
  expect(climb([net, regression, baseline], { margin: 0.2 }).simplest).toBe('dense-net');
});

it('names a model of fewer numbers whose interval reaches into the margin', () => {
  // The tree is 5, 0, 0, 5 and 0 points behind the boosted trees: 2 on average, 4 rows of 200, which chance could undo.
  const boosted: Climber = ['boosted-trees', 2000, 0.9, 0.9, 0.9, 0.9, 0.9];
  const tree: Climber = ['decision-tree', 40, 0.85, 0.9, 0.9, 0.85, 0.9];
  const found = climb([net, regression, baseline, tree, boosted], { rowsOfFold: 40 });
  expect([found.best, found.simplest, found.possible]).toEqual([
    'boosted-trees',
    'boosted-trees',
    ['decision-tree'],
  ]);
  const rung = found.rungs.find(({ id }) => id === 'decision-tree');
  expect(rung?.toReference.estimate).toBeCloseTo(8, 9);
  expect(rung?.toBest.estimate).toBeCloseTo(-2, 9);
});
