import { expect, it, describe as suite } from 'vitest';
import { appendRows } from '../../../src/describe/append-rows.ts';
import { defaultCurveSettings } from '../../../src/studies/curve/options.ts';
import { planCurve } from '../../../src/studies/curve/plan-curve.ts';
import { describeForStudy } from '../../../src/studies/shared/describe-for-study.ts';
import { planProtocol } from '../../../src/studies/shared/protocol.ts';
import { defaultTuneSettings } from '../../../src/studies/tune/options.ts';
import { planTuning } from '../../../src/studies/tune/plan-tuning.ts';
import { cycle, makeTable } from '../../describe/tables.ts';
import { classTargetOf } from '../../describe/target-of.ts';
import { defaultOptions } from '../compare/options.ts';

const rows = 120;
const a = Array.from({ length: rows }, (_, row) => Math.sin(row));
const y = cycle(['no', 'yes'], rows).map((label, row) => (row < 4 ? 'four' : row === 5 ? 'one' : label));
const day = Array.from({ length: rows }, (_, row) => rows - row);
const site = cycle(['p', 'q', 'r', 's', 't', 'u', 'v'], rows);
const table = makeTable({ a, day, site, y });
type Settings = Parameters<typeof describeForStudy>[1];
const labels = (settings: Settings) =>
  classTargetOf(describeForStudy(table, settings)).classes.map(({ label }) => label);

suite('a class needs', () => {
  it.each<readonly [string, Settings, readonly string[]]>([
    ['a row for each of five folds', {}, ['no', 'yes']],
    ['as many rows as there are folds', { folds: 4 }, ['four', 'no', 'yes']],
    ['two rows, by groups', { groupBy: 'site' }, ['four', 'no', 'yes']],
    ['two rows, in an order', { orderBy: 'day' }, ['four', 'no', 'yes']],
    ['any number of rows with a test set', { test: table }, ['four', 'no', 'one', 'yes']],
    ['any number to be refused', { rareClasses: 'refuse' }, ['four', 'no', 'one', 'yes']],
    ['the rest to be merged', { rareClasses: 'merge' }, ['no', 'yes', '(rare)']],
  ])('%s', (_, settings, expected) => {
    expect(labels(settings)).toEqual(expected);
  });
});

suite('without the rows of rare classes', () => {
  it.each<readonly [string, Settings]>([
    ['folds', {}],
    ['groups', { groupBy: 'site' }],
    ['an order', { orderBy: 'day' }],
  ])('%s are dealt of those that are left', (_, settings) => {
    const options = { ...defaultOptions, ...settings };
    const dataset = describeForStudy(table, options);
    const { folds } = planProtocol(table, 0, dataset, options);
    const largest = Math.max(...folds.flatMap(({ split }) => [...split.train, ...split.test]));
    expect(largest).toBe(dataset.rows - 1);
    // The groups and the order are those of the rows of the table.
    const [first] = folds;
    const siteOf = (row: number) => site[dataset.sourceRows[row] as number];
    const dayOf = (row: number) => day[dataset.sourceRows[row] as number] as number;
    const { train, test } = first?.split ?? { train: [], test: [] };
    if (settings.groupBy !== undefined) {
      const trained = new Set([...train].map(siteOf));
      expect([...test].map(siteOf).filter((name) => trained.has(name))).toEqual([]);
    }
    if (settings.orderBy !== undefined) {
      expect(Math.max(...[...train].map(dayOf))).toBeLessThan(Math.min(...[...test].map(dayOf)));
    }
  });

  it('a test set stays the same rows', () => {
    const training = makeTable({ a, y: y.map((label, row) => (row % 9 === 0 ? null : label)) });
    const both = appendRows(training, makeTable({ a: a.slice(0, 30), y: y.slice(0, 30) }));
    const test = { name: 'test.csv', rows: 30 };
    const dataset = describeForStudy(both, { test: makeTable({ y }) }, test);
    const { protocol } = planProtocol(both, 30, dataset, defaultOptions);
    expect(protocol).toMatchObject({ trainRows: 120 - 14, testRows: 30 });
  });

  it('a curve and a sweep are planned too', () => {
    const settings = { ...defaultCurveSettings, repeats: 1 };
    expect(planCurve(table, settings).dataset.rows).toBe(115);
    expect(planTuning(table, { ...defaultTuneSettings, repeats: 1 }).dataset.rows).toBe(115);
    const refuse = { rareClasses: 'refuse' } as const;
    expect(() => planCurve(table, { ...settings, ...refuse })).toThrow('5 folds need 5 of each class');
    expect(() => planTuning(table, { ...defaultTuneSettings, ...refuse })).toThrow('5 folds need 5');
  });
});

it('groups whose names look alike are one with --merge-labels', () => {
  const names = cycle(['p', 'P', 'q', 'r', 's', 't'], rows);
  const grouped = makeTable({ a, site: names, y: cycle(['no', 'yes', 'no'], rows) });
  const method = (mergeLabels: boolean) => {
    const options = { ...defaultOptions, groupBy: 'site', mergeLabels };
    return planProtocol(grouped, 0, describeForStudy(grouped, options), options).protocol.method;
  };
  expect(method(false)).toContain('by the 6 groups of "site"');
  expect(method(true)).toContain('by the 5 groups of "site"');
});
