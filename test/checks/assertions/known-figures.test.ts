import { expect, it } from 'vitest';
import { knownFigures } from '../../../src/checks/assertions/known-figures.ts';
import { readFigure } from '../../../src/checks/assertions/read-figure.ts';
import { smallRegression } from '../../results/small-regression.ts';
import { smallResult } from '../../results/small-result.ts';

const known = knownFigures('both');

it('knows only what a result of some task holds, of the type it has', () => {
  for (const { name, path, type, task } of known.values()) {
    const results = [smallResult, smallRegression].filter((result) => task === null || result.task === task);
    const values = results.map((result) => readFigure(result, path)).filter((value) => value !== null);
    expect(values, name).not.toEqual([]);
    for (const value of values) {
      if (type === 'number' || type === 'boolean') expect([path, typeof value]).toEqual([path, type]);
      else expect([path, typeof value]).toEqual([path, 'string']);
      if (typeof type === 'object') expect(type).toContain(value);
    }
  }
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
  const ofData = /perFold|iterations|confusion|layerSizes|samples|\.classes\.|^environment\.|^schemaVersion$/;
  expect(unknown.filter((path) => !ofData.test(path))).toEqual([]);
  expect(unknown.length).toBeGreaterThan(50);
});
