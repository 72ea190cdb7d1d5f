import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../src/describe/describe.ts';
import { InputError } from '../../../src/errors.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { fairnessGroups } from '../../../src/studies/explain/fairness-groups.ts';
import { findRow } from '../../../src/studies/explain/find-row.ts';
import { csv } from '../../helpers/tables.ts';

const text = csv('x,sex,age,sparse,town,one,tiny,y', 40, (row) => [
  (row * 7) % 40,
  row % 5 === 0 ? '' : row % 2,
  20 + row,
  row < 30 ? 0 : row,
  `town ${row}`,
  'same',
  (20 + row) / 1e9,
  row === 2 ? '' : row % 3 === 0 ? 'a' : 'b',
]);
const table = await readBytes('table.csv', new TextEncoder().encode(text));
const dataset = describe(table);
const groupsOf = (column: string) => fairnessGroups(table, dataset, column);

group('groups', () => {
  it('are the values of a number with few, missing cells last', () => {
    const { column, labels, groups } = groupsOf('sex');
    expect([column, labels]).toEqual(['sex', ['0', '1', '(missing)']]);
    // Row 2 has no target, so that the dataset's rows are 0, 1, 3, 4, 5.
    expect([...groups.slice(0, 5)]).toEqual([2, 1, 1, 0, 2]);
  });

  it('are the quarters of a number with many', () => {
    const { labels, groups } = groupsOf('age');
    // 39 ages from 20 to 59, without 22: the cuts are at 30.5, 40 and 49.5.
    expect(labels).toEqual(['20 to 30', '31 to 40', '41 to 49', '50 to 59']);
    expect([0, 1, 2, 3].map((code) => groups.filter((found) => found === code).length)).toEqual([
      10, 10, 9, 10,
    ]);
  });

  it('are told apart however small the numbers are', () => {
    expect(groupsOf('tiny').labels).toEqual([
      '2.00e−8 to 3.00e−8',
      '3.10e−8 to 4.00e−8',
      '4.10e−8 to 4.90e−8',
      '5.00e−8 to 5.90e−8',
    ]);
  });

  it('are fewer where most values are equal', () => {
    expect(groupsOf('sparse').labels).toEqual([
      '0',
      '30',
      '31',
      '32',
      '33',
      '34',
      '35',
      '36',
      '37',
      '38',
      '39',
    ]);
  });

  it.each([
    ['town', '39 values'],
    ['one', 'one group only'],
    ['y', 'the target'],
    ['nope', 'no such column'],
  ])('are refused of %s', (column, reason) => {
    expect(() => groupsOf(column)).toThrow(InputError);
    expect(() => groupsOf(column)).toThrow(reason);
  });
});

group('a row of the file', () => {
  it('is found behind one without a target', () => {
    expect([1, 2, 4, 40].map((row) => findRow(table, dataset, row))).toEqual([0, 1, 2, 38]);
  });

  it.each([
    [0, 'its rows are 1 to 40'],
    [41, 'its rows are 1 to 40'],
    [1.5, 'its rows are 1 to 40'],
    [3, 'no value of "y"'],
  ])('is refused: %d', (row, reason) => {
    expect(() => findRow(table, dataset, row)).toThrow(InputError);
    expect(() => findRow(table, dataset, row)).toThrow(reason);
  });
});

it('takes groups whose names look alike for one where asked to', async () => {
  const made = csv('x,sex,y', 40, (row) => [(row * 7) % 40, ['f', 'F', 'm'][row % 3], row % 2 ? 'a' : 'b']);
  const spelled = await readBytes('table.csv', new TextEncoder().encode(made));
  const described = describe(spelled);
  expect(fairnessGroups(spelled, described, 'sex').labels).toEqual(['F', 'f', 'm']);
  const { labels, groups } = fairnessGroups(spelled, described, 'sex', true);
  expect(labels).toEqual(['f', 'm']);
  expect([...groups.slice(0, 3)]).toEqual([0, 0, 1]);
});
