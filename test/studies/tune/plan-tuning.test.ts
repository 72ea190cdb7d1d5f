import { beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { settingsFor, tuningRepeatsFor } from '../../../src/studies/tune/effort.ts';
import { defaultTuneSettings } from '../../../src/studies/tune/options.ts';
import { nextPart, planTuning, previousPart } from '../../../src/studies/tune/plan-tuning.ts';
import { csv, scattered, twoClasses } from '../../helpers/tables.ts';

const read = (text: string): Promise<Table> => readBytes('table.csv', new TextEncoder().encode(text));
let table: Table;
beforeAll(async () => {
  table = await read(twoClasses(103));
});

const sorted = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b);

it('leaves every two neighbouring parts out once, and learns from the three others', () => {
  const { data, protocol } = planTuning(table, { ...defaultTuneSettings, repeats: 2 });
  expect(data.splits).toHaveLength(10);
  data.splits.forEach(({ train, parts }, split) => {
    const [own, next] = parts;
    expect(parts).toHaveLength(2);
    expect(next).toEqual(data.splits[nextPart(split)]?.parts[0]);
    expect(sorted([...train, ...(own ?? []), ...(next ?? [])])).toEqual(sorted(Array(103).keys()));
  });
  for (const repeat of [0, 5]) {
    const owns = data.splits.slice(repeat, repeat + 5).flatMap(({ parts }) => [...(parts[0] ?? [])]);
    expect(sorted(owns)).toEqual(sorted(Array(103).keys()));
  }
  expect(protocol).toMatchObject({
    folds: 5,
    repeats: 2,
    kind: 'cross-validation',
    rule: 'repeats: asked for',
  });
  expect(protocol.trainRows).toBeCloseTo((3 / 5) * 103, 10);
});

it('keeps what is chosen for a part away from its rows', () => {
  const { data } = planTuning(table, { ...defaultTuneSettings });
  for (const [part, { parts }] of data.splits.entries()) {
    const judged = new Set(parts[0]);
    const splits = [
      { fit: data.splits[part], chosenOn: 1 },
      { fit: data.splits[previousPart(part)], chosenOn: 0 },
    ];
    for (const { fit, chosenOn } of splits) {
      const involved = [...(fit?.train ?? []), ...(fit?.parts[chosenOn] ?? [])];
      expect(involved.length).toBeGreaterThan(75);
      expect(involved.filter((row) => judged.has(row))).toEqual([]);
    }
  }
});

it('keeps groups whole', async () => {
  const grouped = await read(
    csv('who,width,size', 120, (row) => [
      `person ${row % 11}`,
      scattered(row),
      scattered(row * 3) > 50 ? 'high' : 'low',
    ]),
  );
  const { data, protocol } = planTuning(grouped, { ...defaultTuneSettings, groupBy: 'who' });
  expect(protocol.kind).toBe('grouped');
  for (const { train, parts } of data.splits) {
    const people = new Set(Array.from(train, (row) => row % 11));
    expect(parts.flatMap((rows) => [...rows]).filter((row) => people.has(row % 11))).toEqual([]);
  }
});

it('goes round the five parts of each repeat', () => {
  expect([0, 3, 4, 5, 9].map(nextPart)).toEqual([1, 4, 0, 6, 5]);
  expect([0, 1, 4, 5, 9].map(previousPart)).toEqual([4, 0, 3, 9, 8]);
});

describe('the effort follows from the rows', () => {
  it.each([
    [60, 100, 4],
    [200, 100, 4],
    [201, 100, 1],
    [5_000, 100, 1],
    [8_000, 63, 1],
    [20_000, 25, 1],
    [1_000_000, 20, 1],
  ])('%i rows', (rows, settings, repeats) => {
    expect([settingsFor(rows), tuningRepeatsFor(rows)]).toEqual([settings, repeats]);
  });

  it('unless told', () => {
    const { candidates, settingsRule } = planTuning(table, { ...defaultTuneSettings, settings: 7 });
    expect(candidates.models[0]?.settings).toHaveLength(7);
    expect(settingsRule).toBe('settings: asked for');
  });
});

it.each([0, Number.NaN])('refuses %s settings of the net', (settings) => {
  const planned = () => planTuning(table, { ...defaultTuneSettings, settings });
  expect(planned).toThrow(InputError);
  expect(planned).toThrow(`settings is ${settings}: it must be a whole number, 1 or more`);
});

it('tries ridges by half decades, the untuned one first', () => {
  const [, regression] = planTuning(table, defaultTuneSettings).candidates.models;
  const ridges = (regression?.settings ?? []).map(({ ridge }) => Number(ridge));
  expect(ridges[0]).toBe(1);
  const sorted = ridges.toSorted((a, b) => a - b);
  expect(sorted.filter((_, step) => step % 2 === 0)).toEqual([1e-4, 1e-3, 0.01, 0.1, 1, 10, 100, 1000, 1e4]);
  expect(sorted[1]).toBeCloseTo(0.000316227766, 12);
  expect(sorted).toHaveLength(17);
});
