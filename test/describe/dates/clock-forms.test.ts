import { expect, describe as group, it } from 'vitest';
import { settleDates } from '../../../src/describe/dates/settle-dates.ts';
import { makeTable } from '../tables.ts';

const settle = (name: string, cells: readonly string[]) =>
  settleDates(makeTable({ [name]: cells }).columns, undefined)[0];

/** What a column gives, and what its first cell is, in hours or in seconds. */
function read(name: string, ...cells: string[]) {
  const reading = settle(name, cells);
  const [milliseconds = Number.NaN] = reading?.fit.milliseconds ?? [];
  const gives = reading?.fit.form.gives;
  return { gives, value: milliseconds / (gives === 'time' ? 3_600_000 : 1000) };
}

group('a time of day', () => {
  it.each<[string[], number]>([
    [['06:04', '18:30'], 6 + 4 / 60],
    [['6:04', '18:30:15'], 6 + 4 / 60],
    [['18:30:15.250', '06:04:00'], 18.5 + 15 / 3600],
    [['6:15 PM', '6:04 am'], 18.25],
    [['6:15:36pm', '6:04:00am'], 18.26],
    [['6 p.m.', '11 a.m.'], 18],
    [['12:30 AM', '12:30 PM'], 0.5],
    [['24:00', '00:00'], 24],
    [['18:30Z', '06:04Z'], 18.5],
    [['18:30+02:00', '06:04-08:00'], 18.5],
  ])('is %s', (cells, value) => {
    expect(read('x', ...cells)).toEqual({ gives: 'time', value: expect.closeTo(value, 12) });
  });
});

group('a duration', () => {
  it.each<[string, string[], number]>([
    ['x', ['27:15', '03:10'], 98_100],
    ['x', ['0:41:43', '1:22:47'], 2503],
    ['duration', ['01:22:47', '00:41:43'], 4967],
    ['time_taken', ['00:45', '01:30'], 2700],
    ['length', ['4:13', '1:02:33'], 253],
    ['x', ['75:30', '1:02:33.5'], 4530],
    ['x', ['1:22.47', '1:19.80'], 82.47],
    ['x', ['2 days 03:00:00', '0 days 00:00:01.5'], 183_600],
    ['x', ['-1 days +23:00:00', '0 days 00:30:00'], -3600],
    ['x', ['1 day, 2:03:04', '2:03:04'], 93_784],
    ['x', ['-27:15', '03:10'], -98_100],
    ['x', ['PT1H22M47S', 'PT45.5S'], 4967],
    ['x', ['P2DT3H', 'PT30M'], 183_600],
  ])('of %s: %s', (name, cells, value) => {
    expect(read(name, ...cells)).toEqual({ gives: 'duration', value: expect.closeTo(value, 9) });
  });
});

it.each([
  ['1:2', '3:4'],
  ['06:60', '07:00'],
  ['P', 'PT'],
  ['6 o’clock', 'noon'],
  ['13:00 PM', '1:00 PM'],
])('neither is %s, %s', (...cells) => {
  expect(settle('x', cells)).toBeUndefined();
});
