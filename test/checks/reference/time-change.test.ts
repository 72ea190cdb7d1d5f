import { describe, expect, it } from 'vitest';
import { timedFigure, timeOutcome, timeRatio } from '../../../src/checks/reference/time-change.ts';
import { engineOf } from '../../results/small-result.ts';

const names = { smaller: 'better', larger: 'worse' } as const;
const figure = (median: number, low: number, high: number) => ({ median, range: { low, high } });

describe('timeOutcome', () => {
  it.each([
    ['slower, apart and by more than a fifth', figure(13, 12, 14), 'worse'],
    ['slower by a fifth', figure(12, 11.6, 12.4), 'within-noise'],
    ['slower, but the ranges touch', figure(13, 11, 15), 'within-noise'],
    ['the same', figure(10, 9, 11), 'within-noise'],
    ['faster, apart and by more than a fifth', figure(8, 7, 8.9), 'better'],
    ['faster by less', figure(8.5, 8, 8.9), 'within-noise'],
    ['faster, but the ranges touch', figure(7, 6, 9), 'within-noise'],
  ])('%s', (_, now, outcome) => {
    expect(timeOutcome(figure(10, 9, 11), now, names)).toBe(outcome);
  });

  it('does not judge without samples', () => {
    expect(timeOutcome({ median: 10, range: null }, figure(100, 99, 101), names)).toBe('not-judged');
    expect(timeOutcome(figure(10, 9, 11), { median: 100, range: null }, names)).toBe('not-judged');
  });
});

it('takes nine tenths of the samples', () => {
  const engine = engineOf([50, 55, 60, 65, 70], [0.28, 0.29, 0.3, 0.32, 0.4]);
  expect(timedFigure(engine, 'training')).toEqual(figure(60, 51, 69));
  const { range } = timedFigure(engine, 'latency');
  expect(range?.low).toBeCloseTo(0.282, 12);
  expect(range?.high).toBeCloseTo(0.384, 12);
});

it('has no range of a time that is only estimated, or measured once', () => {
  const stopped = engineOf([50, 55, 60], [1, 1, 1, 1, 1], { extrapolated: true });
  expect(timedFigure(stopped, 'training')).toEqual({ median: 55, range: null });
  expect(timedFigure(engineOf([50], [1, 1, 1, 1, 1]), 'training')).toEqual({ median: 50, range: null });
});

it('bounds a ratio by the ranges of both', () => {
  expect(timeRatio(figure(60, 55, 65), figure(2, 1, 5))).toEqual(figure(30, 11, 65));
  expect(timeRatio(figure(60, 55, 65), { median: 2, range: null })).toEqual({ median: 30, range: null });
});
