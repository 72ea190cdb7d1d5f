import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../src/random/random.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { evaluateModels } from '../../../src/studies/compare/evaluate-models.ts';
import { defaultSettings } from '../../../src/studies/shared/options.ts';

/** A table of features between −1 and 1, and of labels that `isYes` decides row by row. */
function makeTable(
  rows: number,
  columns: number,
  random: Random,
  isYes: (cells: readonly number[]) => boolean,
): Table {
  const features = Array.from({ length: columns }, () =>
    Float64Array.from({ length: rows }, () => random.below(2_000_001) / 1e6 - 1),
  );
  const codes = Int32Array.from({ length: rows }, (_, row) =>
    Number(isYes(features.map((values) => values[row] as number))),
  );
  return {
    name: 'made',
    sha256: '',
    rows,
    notices: [],
    columns: [
      ...features.map((values, index) => ({ kind: 'number' as const, name: `x${index}`, values })),
      { kind: 'text', name: 'y', codes, levels: ['no', 'yes'] },
    ],
  };
}

const judge = async (table: Table, repeats: number, seed = 1) => {
  const { comparison } = await evaluateModels(table, { ...defaultSettings, seed, repeats }, {});
  return [comparison.verdict, comparison.evidence];
};

describe('the verdict', () => {
  it('is the net, settled, where the class is the sign of a product', { timeout: 60_000 }, async () => {
    const table = makeTable(2000, 8, createRandom(1), ([a = 0, b = 0]) => a * b > 0);
    expect(await judge(table, 1)).toEqual(['dense-net', 'settled']);
  });

  it('is the regression, settled, where the log odds are linear', { timeout: 60_000 }, async () => {
    const random = createRandom(2);
    const table = makeTable(20_000, 5, random, ([a = 0, b = 0, c = 0]) => {
      const likelihood = 1 / (1 + Math.exp(-(3 * a - 2 * b + c)));
      return random.below(1_000_000) / 1e6 < likelihood;
    });
    expect(await judge(table, 1)).toEqual(['logistic-regression', 'settled']);
  });

  it('never claims the net on noise', { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = createRandom(seed, 3);
      const table = makeTable(200, 10, random, () => random.below(2) === 1);
      const [verdict] = await judge(table, 2, seed);
      expect(verdict).not.toBe('dense-net');
    }
  });
});
