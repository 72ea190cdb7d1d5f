import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { type LinePlot, linePlot } from '../../../src/report/plot/line-plot.ts';
import { inkedText } from '../../../src/report/plot/paint.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';

const draw = (drawn: LinePlot, isColoured: boolean): string[] =>
  linePlot(drawn).map((line) => inkedText(line, isColoured));

const x = [10, 100, 1000];
const rising = { mark: '●', line: '━', band: '░', ink: 'cyan' } as const;
const flat = { mark: '○', line: '╌', band: '·', ink: 'yellow' } as const;

const plot: LinePlot = {
  columns: 60,
  rows: 9,
  x,
  formatX: String,
  formatY: (y, digits) => `${y.toFixed(digits)} %`,
  series: [
    { ...flat, points: x.map((at) => ({ x: at, y: 70, low: 68, high: 72 })) },
    {
      ...rising,
      points: [
        { x: 10, y: 60, low: 50, high: 70 },
        { x: 100, y: 70, low: 66, high: 74 },
        { x: 1000, y: 90, low: 89, high: 91 },
      ],
    },
  ],
  overlap: { band: '▒', mark: '◉' },
  event: 150,
};

it('draws lines, bands, where they meet, and an event', () => {
  expectGolden('line-plot', `${draw(plot, false).join('\n')}\n`);
});

it('is the same but for the colours', () => {
  const coloured = draw(plot, true).join('\n');
  expect(coloured).toContain('\u001b[36m');
  expect(stripVTControlCharacters(coloured)).toBe(draw(plot, false).join('\n'));
});

it.each([
  ['few columns and many labels', { columns: 34, x: Array.from({ length: 30 }, (_, i) => 100 + i * 40) }],
  [
    'a single point',
    { x: [7], series: [{ ...flat, points: [{ x: 7, y: 3, low: 3, high: 3 }] }], event: null },
  ],
] satisfies [string, Partial<LinePlot>][])('never is wider than it may be: %s', (_, changes) => {
  const lines = draw({ ...plot, ...changes }, false);
  expect(widestLine(lines.join('\n'))).toBeLessThanOrEqual({ ...plot, ...changes }.columns);
  expect(lines).toHaveLength(11);
});

it('always labels the last point, and leaves out labels that would touch', () => {
  const sizes = [1000, 1001, 1002, 3900, 4000];
  const points = sizes.map((at) => ({ x: at, y: 1, low: 0, high: 2 }));
  const lines = draw({ ...plot, x: sizes, series: [{ ...flat, points }], event: null }, false);
  expect(lines.at(-1)?.trim().split(/\s+/)).toEqual(['1002', '4000']);
});
