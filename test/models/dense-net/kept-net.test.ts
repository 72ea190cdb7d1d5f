import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import type { Targets } from '../../../src/models/contract/targets.ts';
import { compiledDenseNet } from '../../../src/models/dense-net/classifier.ts';
import type { Replay } from '../../../src/models/dense-net/replay.ts';
import { manyRows } from '../../../src/models/dense-net/schedule.ts';
import { planOf, type TrainedNet, trainNet, trainReplay } from '../../../src/models/dense-net/train-net.ts';
import { defaultTraining, type Training } from '../../../src/models/dense-net/training.ts';
import { WatchedTraining } from '../../../src/models/dense-net/watched-training.ts';
import { createRandom } from '../../../src/random/random.ts';

const share = (random: { below(limit: number): number }): number => random.below(1_000_000) / 1_000_000;

interface Drawn {
  readonly features: Matrix;
  readonly classes: Int32Array;
  readonly numbers: Float64Array;
}

/**
 * Points of a square. Half of them lie in the circle of the one class, and one class in ten is the other one, so that no
 * model is right on more than 90 %. The number is the squared distance from the middle and noise of a known variance.
 */
function drawPoints(rows: number, seed: number): Drawn {
  const random = createRandom(seed);
  const values = new Float64Array(2 * rows);
  const classes = new Int32Array(rows);
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const [x, y] = [2 * share(random) - 1, 2 * share(random) - 1];
    values.set([x * Math.sqrt(3), y * Math.sqrt(3)], 2 * row);
    const isInside = x * x + y * y < 2 / Math.PI;
    classes[row] = isInside === share(random) < 0.9 ? 1 : 0;
    numbers[row] = x * x + y * y + Math.sqrt(12 * 0.02) * (share(random) - 0.5);
  }
  return { features: { rows, columns: 2, values }, classes, numbers };
}

const learned = drawPoints(manyRows, 1);
const unseen = drawPoints(20_000, 2);
const classTargets: Targets = { task: 'classification', codes: learned.classes, classCount: 2 };
const numberTargets: Targets = { task: 'regression', values: learned.numbers };
const layerSizes = [2, 20, 10, 4];

function train(targets: Targets, changes: Partial<Training> = {}, features = learned.features): TrainedNet {
  const outputs = targets.task === 'classification' ? 4 : 1;
  const network = { layerSizes: [...layerSizes.slice(0, -1), outputs], activation: 'relu' } as const;
  return trainNet({ network, training: { ...defaultTraining, ...changes }, seed: 1 }, features, targets);
}

describe('a net of so many rows that its search is kept', () => {
  const classes = train(classTargets);
  const numbers = train(numberTargets);

  it('comes within a point of the best accuracy that is possible', () => {
    const fitted = compiledDenseNet({ seed: 1 }).fit(learned.features, learned.classes, 2);
    expect(fitted.parameters()).toEqual(classes.parameters);
    const probabilities = new Float64Array(2 * unseen.features.rows);
    fitted.predict(unseen.features, probabilities);
    const right = unseen.classes.filter(
      (code, row) => code === ((probabilities[2 * row + 1] as number) > 0.5 ? 1 : 0),
    );
    expect(right.length / unseen.classes.length).toBeGreaterThan(0.885);
  });

  it.each([
    ['classes', classes, 1 / 10],
    ['a number', numbers, 1 / 5],
  ])('of %s goes on from its search, on all rows and for half as many epochs again', (_, {
    replay,
  }, held) => {
    const searched = replay.searched as NonNullable<Replay['searched']>;
    expect(searched.rows).toHaveLength((1 - held) * manyRows);
    expect(new Set(searched.rows).size).toBe(searched.rows.length);
    expect(replay.rows).toHaveLength(manyRows);
    expect(replay.epochs).toBe(searched.epochs + Math.ceil(searched.epochs / 2));
  });

  it.each([
    ['classes', classes, classTargets],
    ['a number', numbers, numberTargets],
  ])('of %s is replayed to the last bit, at once and batch by batch', (_, {
    replay,
    parameters,
  }, targets) => {
    expect(trainReplay(replay, learned.features, targets).parameters).toEqual(parameters);
    const watched = new WatchedTraining(replay, learned.features, targets);
    const searched = replay.searched as NonNullable<Replay['searched']>;
    expect(watched.batchesPerEpoch).toBe(Math.ceil(searched.rows.length / replay.batchSize));
    while (watched.epoch < replay.epochs) watched.step();
    expect(watched.parameters()).toEqual(parameters);
    expect(watched.batchesPerEpoch).toBe(Math.ceil(manyRows / replay.batchSize));
  });

  it('replays what its search dropped out', () => {
    const { replay, parameters } = train(classTargets, { dropout: 0.2 });
    expect(trainReplay(replay, learned.features, classTargets).parameters).toEqual(parameters);
  });

  it('is one that is trained afresh where there is a row less', () => {
    const rows = manyRows - 1;
    const fewer = { ...learned.features, rows, values: learned.features.values.subarray(0, 2 * rows) };
    const { replay } = train(
      { ...classTargets, codes: learned.classes.subarray(0, rows) } as Targets,
      {},
      fewer,
    );
    expect(replay.searched).toBeUndefined();
  });

  it.each([10, 100, 1e4])('is what its replay says where it runs away, at a rate of %d', (learningRate) => {
    const away = train(numberTargets, { optimizer: { kind: 'sgd', momentum: 0.9 }, learningRate });
    expect(away.diverged).toBe(true);
    expect(away.parameters.every(Number.isFinite)).toBe(true);
    const again = trainReplay(away.replay, learned.features, numberTargets).parameters;
    expect(again).toEqual(away.parameters);
  });

  it('stays untrained where its first epoch runs away already', () => {
    const away = train(numberTargets, { optimizer: { kind: 'sgd', momentum: 0.9 }, learningRate: 1e4 });
    expect(away.replay.epochs).toBe(0);
    expect(away.parameters).toEqual(away.replay.initialParameters);
  });

  it('has the rows of its plan', () => {
    const network = { layerSizes, activation: 'relu' } as const;
    const plan = planOf({ network, training: defaultTraining, seed: 1 }, learned.features, classTargets);
    expect(classes.replay).toMatchObject(plan);
  });
});
