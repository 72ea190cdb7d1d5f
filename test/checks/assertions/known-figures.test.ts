import { expect, it } from 'vitest';
import { knownFigures } from '../../../src/checks/assertions/known-figures.ts';
import { readFigure } from '../../../src/checks/assertions/read-figure.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { smallRegression } from '../../results/small-regression.ts';
import { smallResult } from '../../results/small-result.ts';

const known = knownFigures('both');
/** With what the others were not asked for. */
const onTestSet: ComparisonResult = {
  ...smallResult,
  dataset: { ...smallResult.dataset, test: { name: 'test.csv', sha256: 'd'.repeat(64), rows: 20 } },
  timings: { ...smallResult.timings, latencyBudget: { milliseconds: 1, engines: [] } },
};

/** With all models of the ladder, of which the net's figures stand in. */
function withLadder(result: ComparisonResult): ComparisonResult {
  const [net] = result.models;
  const ids = ['decision-tree', 'nearest-neighbours', 'boosted-trees'];
  const none = { estimate: 0, low: 0, high: 0 };
  const rungs = [...result.models.map(({ id }) => id), ...ids].map((id) => ({
    id,
    parameters: 1,
    toReference: none,
    toBest: none,
  }));
  const models = ids.map((id) => ({ ...net, id, role: 'ladder' }));
  const ladder = { models, rungs, best: 'dense-net', simplest: 'dense-net', possible: [] };
  return { ...result, ladder } as ComparisonResult;
}

it('knows only what a result of some task holds, of the type it has', () => {
  for (const { name, path, type } of known.values()) {
    const results = [smallResult, smallRegression, onTestSet].map(withLadder);
    const values = results.map((result) => readFigure(result, path)).filter((value) => value !== null);
    expect(values, name).not.toEqual([]);
    for (const value of values) {
      if (type === 'number' || type === 'boolean') expect([path, typeof value]).toEqual([path, type]);
      else expect([path, typeof value]).toEqual([path, 'string']);
      if (typeof type === 'object') expect(type).toContain(value);
    }
  }
});

it.each([
  ['models.0.accuracy.mean', 'models.0.metrics.accuracy.mean'],
  ['models.2.rmse.sd', 'models.2.metrics.rmse.sd'],
  ['comparison.estimate', 'comparison.differences.0.estimate'],
  ['comparison.rowsToSettle', 'comparison.differences.0.rowsToSettle'],
  ['comparison.verdict', 'comparison.verdict'],
  [
    'timings.dense-net.compiled.latency.medianMicroseconds',
    'models.dense-net.timings.compiled.latency.medianMicroseconds',
  ],
  [
    'timings.linear-regression.library.batches.2.rows',
    'models.linear-regression.timings.library.batches.2.rows',
  ],
  ['timings.preprocessing.medianMicroseconds', 'timings.preprocessing.medianMicroseconds'],
])('knows what %s of version 1 is called now', (name, path) => {
  expect(known.get(name)).toMatchObject({ name, path, isShorthand: false });
  expect(known.get(path)).toMatchObject({ name: path, path });
});

it('knows every number and yes or no of a result, but for lists as long as the data make them and the machine', () => {
  const leaves = (value: unknown, path: string): string[] => {
    if (typeof value === 'number' || typeof value === 'boolean') return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) =>
      leaves(child, path === '' ? key : `${path}.${key}`),
    );
  };
  const unknown = [smallResult, smallRegression]
    .flatMap((result) => leaves(result, ''))
    .filter((path) => !known.has(path));
  const ofData =
    /perFold|blocks|iterations|confusion|layerSizes|samples|\.classes\.|^environment\.|^schemaVersion$/;
  expect(unknown.filter((path) => !ofData.test(path))).toEqual([]);
  expect(unknown.length).toBeGreaterThan(50);
});
