import { expect, describe as group, it } from 'vitest';
import type { Table } from '../../../src/sources/contract/table.ts';
import { evaluateModels } from '../../../src/studies/compare/evaluate-models.ts';
import { findWarnings } from '../../../src/studies/compare/warnings.ts';
import { makeTable } from '../../describe/tables.ts';
import { scattered } from '../../helpers/tables.ts';
import { defaultOptions } from './options.ts';

/** So many rows, of which every n-th is of the rare class, and all live in the same places. */
function tableOf(name: string, rows: number, every: number, places: readonly string[]): Table {
  const cells = <Cell>(cell: (row: number) => Cell) => Array.from({ length: rows }, (_, row) => cell(row));
  const table = makeTable({
    width: cells((row) => scattered(row + every)),
    place: cells((row) => places[row % places.length] as string),
    kind: cells((row) => (row % every === 0 ? 'rare' : 'common')),
  });
  return { ...table, name, sha256: name.padEnd(64, '0') };
}

const even = tableOf('even.csv', 60, 2, ['Rome', 'Oslo', 'Bern']);
const skewed = tableOf('skewed.csv', 400, 10, ['Rome', 'Oslo', 'Bern', 'Kyiv']);
const judge = (table: Table, test: Table) => evaluateModels(table, { ...defaultOptions, test }, {});

group('with a test set', () => {
  it('the result names its file, and how many of its rows have a target', async () => {
    const { summary } = await judge(even, skewed);
    const test = { name: 'skewed.csv', sha256: skewed.sha256, rows: 400 };
    expect(summary.dataset).toMatchObject({ name: 'even.csv', sha256: even.sha256, rows: 460, test });
  });

  it('the metric is chosen by the rows that are learned from', async () => {
    // Of all 460 rows 390, or 85 %, are common; of the 60 that are learned from half are.
    const even460 = await judge(even, skewed);
    expect(even460.comparison.metric).toBe('accuracy');
    expect(findWarnings(even460).map(({ code }) => code)).not.toContain('imbalance');
    const skewed460 = await judge(skewed, even);
    expect(skewed460.comparison.metric).toBe('priorCorrectedBalancedAccuracy');
    // 360 of 400.
    expect(findWarnings(skewed460)).toContainEqual({
      code: 'imbalance',
      message: expect.stringMatching(/^90 % of the rows are "common"/),
    });
  });

  it('the models that are counted learned from no row of it', async () => {
    const { summary } = await judge(even, skewed);
    // Nobody of Kyiv is learned from.
    expect(summary.dataset.encodedColumns).toEqual(['width', 'place=Bern', 'place=Oslo', 'place=Rome']);
    expect(summary.models.map(({ id, parameters }) => [id, parameters])).toEqual([
      ['dense-net', 5 * 20 - 20 + 20 + 210 + 44],
      ['logistic-regression', 5],
      ['majority-class', 2],
    ]);
  });
});

it('without one all rows are learned from, and none is named', async () => {
  const { summary, trainingRows } = await evaluateModels(even, { ...defaultOptions, repeats: 1 }, {});
  expect(summary.dataset.test).toBeNull();
  expect(trainingRows).toHaveLength(60);
});
