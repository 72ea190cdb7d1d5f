import { describe, expect, it } from 'vitest';
import type { LessonFeature } from '../../../src/lesson/lesson-data.ts';
import { strongestAxes } from '../../../src/lesson/page/map/strongest-axes.ts';
import type { Ready } from '../../../src/lesson/protocol.ts';

const number = (name: string): LessonFeature => ({ kind: 'numeric', name, values: [1, 2] });
const level: LessonFeature = { kind: 'category', name: 'level', codes: [0, 1], levels: ['x', 'y'] };

/** A regression with two sums. */
const readyOf = (columns: readonly string[], ...coefficients: number[][]): Ready =>
  ({ columns, regression: { coefficients } }) as unknown as Ready;

describe('the axes of the first map', () => {
  it('are the two numbers with the largest coefficients, whatever their sign and sum', () => {
    const features = [level, number('a'), number('b'), number('c')];
    const ready = readyOf(['level = y', 'a', 'b', 'c'], [9, 0.5, 0.1, 1], [9, 0.1, -3, 0.2]);
    expect(strongestAxes(features, ready).map(({ name }) => name)).toEqual(['b', 'c']);
  });

  it('are other features where there are too few numbers, and the only one twice', () => {
    const ready = readyOf(['level = y', 'a'], [9, 0.5]);
    expect(strongestAxes([level, number('a')], ready).map(({ name }) => name)).toEqual(['a', 'level']);
    expect(strongestAxes([level], ready).map(({ name }) => name)).toEqual(['level', 'level']);
  });
});
