import { describe, expect, it } from 'vitest';
import { denseNetTuning, netGrid, untunedPlace } from '../../../src/models/dense-net/tuning-grid.ts';
import { createRandom } from '../../../src/random/random.ts';
import { balancedSubset } from '../../../src/studies/tune/balanced-subset.ts';
import { chooseCandidates } from '../../../src/studies/tune/candidates.ts';

const { knobs: netKnobs } = denseNetTuning;
const levels = netGrid.map((setting) => netKnobs.map(({ labelOf }) => labelOf(setting)));

/** How often each level, or pair of levels, of some knobs was chosen. */
function counts(chosen: readonly number[], knobs: readonly number[]): number[] {
  const labelOf = (cell: number) => knobs.map((knob) => levels[cell]?.[knob]).join(' ');
  const all = [...new Set(levels.keys())].map(labelOf);
  return [...new Set(all)].map((label) => chosen.filter((cell) => labelOf(cell) === label).length);
}

const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

it('has a grid of 4 × 3 × 2 × 3 × 3 settings, the untuned one among them', () => {
  expect(new Set(levels.map(String)).size).toBe(216);
  expect(netGrid[untunedPlace]).toEqual({
    hiddenSizes: [20, 10],
    learningRate: 0.005,
    activation: 'relu',
    dropout: 0,
    optimizer: 'adam',
    momentum: null,
  });
});

describe('a balanced subset', () => {
  it.each([10, 25, 72, 100, 216])('of %i cells has every level about as often', (count) => {
    const chosen = balancedSubset(levels, count, untunedPlace, createRandom(1));
    expect(new Set(chosen).size).toBe(count);
    expect(chosen[0]).toBe(untunedPlace);
    for (const knob of netKnobs.keys()) expect(spread(counts(chosen, [knob]))).toBeLessThanOrEqual(2);
    for (const knob of [1, 2, 3, 4]) expect(spread(counts(chosen, [0, knob]))).toBeLessThanOrEqual(2);
  });

  it('follows from the seed, and a smaller one begins a larger', () => {
    const subset = (count: number, seed: number) =>
      balancedSubset(levels, count, untunedPlace, createRandom(seed));
    expect(subset(50, 1)).toEqual(subset(100, 1).slice(0, 50));
    expect(subset(50, 2)).not.toEqual(subset(50, 1));
  });

  it('is the whole grid where more is asked for', () => {
    expect(balancedSubset([['a'], ['b']], 5, 1, createRandom(1))).toEqual([1, 0]);
  });
});

describe('the candidates', () => {
  it.each([
    ['classification', 1, 17],
    ['regression', 0, 18],
  ] as const)('of a %s begin with the untuned ridge %d', (task, ridge, count) => {
    const { models, all } = chooseCandidates(task, 10, 1);
    const [nets = [], ridges = []] = models.map(({ settings }) => settings);
    expect(nets[0]).toBe(netGrid[untunedPlace]);
    expect(ridges).toHaveLength(count);
    expect(ridges[0]).toEqual({ ridge });
    expect(new Set(ridges.map((setting) => setting.ridge)).size).toBe(count);
    expect(models.map(({ first }) => first)).toEqual([0, 10]);
    expect(all.map(({ setting }) => setting)).toEqual([...nets, ...ridges, null]);
    expect(new Set(all.map(({ model }) => model)).size).toBe(3);
  });
});
