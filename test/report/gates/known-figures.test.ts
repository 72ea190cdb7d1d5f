import { expect, it } from 'vitest';
import { knownFigures } from '../../../src/report/gates/known-figures.ts';
import { readFigure } from '../../../src/report/gates/read-figure.ts';
import { smallResult } from '../small-result.ts';

const known = knownFigures('both');

it('knows only what a result holds, of the type it has', () => {
  for (const { path, type } of known.values()) {
    const value = readFigure(smallResult, path);
    if (type === 'number' || type === 'boolean') expect([path, typeof value]).toEqual([path, type]);
    else expect([path, typeof value]).toEqual([path, 'string']);
    if (typeof type === 'object') expect(type).toContain(value);
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
  const unknown = leaves(smallResult, '').filter((path) => !known.has(path));
  const ofData = /perFold|iterations|confusion|samples|\.classes\.|^environment\.|^schemaVersion$/;
  expect(unknown.filter((path) => !ofData.test(path))).toEqual([]);
  expect(unknown.length).toBeGreaterThan(50);
});
