import { describe, expect, it } from 'vitest';
import type { EncodedFold } from '../../../src/evaluation/folds/evaluate-fold.ts';
import {
  type MadeFit,
  type TrainingOptions,
  timeTraining,
} from '../../../src/evaluation/timing/time-training.ts';
import type { Estimator } from '../../../src/models/contract/fitted-model.ts';
import type { ClassTargets } from '../../../src/models/contract/targets.ts';
import { matrix, millisecond, scriptedClock } from './scripted-clock.ts';

/** Rows of class 0, one of three. */
function classesOf(rows: number): ClassTargets {
  return { task: 'classification', codes: new Int32Array(rows), classCount: 3 };
}

describe('training', () => {
  const { clock, advance } = scriptedClock();
  const log: string[] = [];
  const encoded = (fold: number) => (): EncodedFold => {
    log.push(`encode ${fold}`);
    return {
      names: ['a'],
      train: matrix(fold + 1, 1),
      trainTargets: classesOf(fold + 1),
      test: matrix(1, 1),
      testTargets: classesOf(1),
    };
  };
  /** Its fits take so long, and one more step each time. */
  const fake = (name: string, milliseconds: number, fold: number): Estimator => {
    let iterations = 100 * fold;
    return {
      fit(features, targets) {
        expect(targets).toEqual(classesOf(fold + 1));
        expect(features.rows).toBe(fold + 1);
        log.push(`${name} ${fold}`);
        advance(milliseconds * millisecond);
        iterations++;
        return { parameterCount: 1, summary: { iterations, converged: true }, predict() {} };
      },
    };
  };
  const collectGarbage = () => log.push('collect');
  const time = (
    folds: number,
    milliseconds: readonly [number, number],
    signal?: AbortSignal,
    options?: TrainingOptions,
  ) => {
    log.length = 0;
    return timeTraining(
      Array.from({ length: folds }, (_, fold) => encoded(fold)),
      (fold) => [fake('net', milliseconds[0], fold), fake('regression', milliseconds[1], fold)],
      { clock, collectGarbage, signal },
      options,
    );
  };

  it('times each model alone, fold by fold, after fits of the first fold that warm up', async () => {
    // Warming up takes 30 ms: 2 fits of 20 ms, 1 of 50 ms. Five fits over two folds are three a fold.
    const [net, regression] = await time(2, [20, 50]);
    expect(log).toEqual([
      'encode 0',
      'collect',
      ...['net 0', 'net 0', 'net 0', 'net 0', 'net 0'],
      ...['regression 0', 'regression 0', 'regression 0', 'regression 0'],
      'encode 1',
      ...['net 1', 'net 1', 'net 1'],
      ...['regression 1', 'regression 1', 'regression 1'],
    ]);
    // The fits that warmed up are not counted.
    expect(net).toEqual({ milliseconds: new Array(6).fill(20), iterations: [3, 4, 5, 101, 102, 103] });
    expect(regression).toEqual({ milliseconds: new Array(6).fill(50), iterations: [2, 3, 4, 101, 102, 103] });
  });

  it('times a fold once where it takes long and there are enough folds', async () => {
    const [net, regression] = await time(5, [10, 50]);
    // A tenth of a second over five folds is two fits of 10 ms in each.
    expect(net?.milliseconds).toHaveLength(10);
    expect(regression?.milliseconds).toHaveLength(5);
  });

  it('counts the first fit where it takes more than a second, and begins no fold after five of them', async () => {
    const [net, regression] = await time(5, [2000, 50]);
    expect(net?.milliseconds).toEqual([2000, 2000, 2000]);
    expect(regression?.milliseconds).toEqual([50, 50, 50]);
    expect(log.filter((entry) => entry === 'net 0')).toHaveLength(1);
    expect(log.filter((entry) => entry === 'regression 0')).toHaveLength(2);
    expect(log).not.toContain('encode 3');
  });

  it('counts a first fit that was warm for nearly all of its time, and adds what is lacking', async () => {
    const [net, regression] = await time(2, [250, 150]);
    expect(log.filter((entry) => entry === 'net 0')).toHaveLength(3);
    expect(net?.milliseconds).toEqual(new Array(6).fill(250));
    expect(log.filter((entry) => entry === 'regression 0')).toHaveLength(4);
    expect(regression?.milliseconds).toEqual(new Array(6).fill(150));
  });

  it('makes fewer fits where fewer are asked for', async () => {
    const [net, regression] = await time(1, [250, 150], undefined, { fewestFits: 1 });
    expect(net?.milliseconds).toEqual([250]);
    expect(regression?.milliseconds).toEqual([150]);
    expect(log).toEqual(['encode 0', 'collect', 'net 0', 'regression 0', 'regression 0']);
  });

  it('tells of every fit, outside of its time', async () => {
    const made: string[] = [];
    const onFit = ({ fold, model, encoded, fitted }: MadeFit): void => {
      advance(1000 * millisecond);
      made.push(`${fold} ${model} ${encoded.train.rows} ${fitted.summary.iterations}`);
    };
    const [net] = await time(2, [40, 50], undefined, { fewestFits: 2, milliseconds: 40, onFit });
    expect(net?.milliseconds).toEqual([40, 40]);
    expect(made).toEqual(['0 0 1 1', '0 0 1 2', '0 1 1 1', '0 1 1 2', '1 0 2 101', '1 1 2 101']);
  });

  it('repeats a short fit a hundred times, or for a tenth of a second, at most', async () => {
    const [net, regression] = await time(1, [0.25, 2.5]);
    expect(net?.milliseconds).toEqual(new Array(100).fill(0.25));
    expect(regression?.milliseconds).toEqual(new Array(40).fill(2.5));
    expect(log.filter((entry) => entry === 'net 0')).toHaveLength(200);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(time(1, [1, 1], signal)).rejects.toThrow('enough');
    expect(log).toEqual(['encode 0', 'collect']);
  });
});
