import { expect, it } from 'vitest';
import { createCanvas } from '../../../src/report/plot/canvas.ts';
import { inkedText } from '../../../src/report/plot/paint.ts';
import { drawHistogram } from '../../../src/report/tune/histogram.ts';

function drawn(columns: readonly number[], rows = 2): string[] {
  const canvas = createCanvas(10, rows);
  drawHistogram(canvas, columns, { left: 1, top: 0, rows }, 'cyan');
  return canvas.lines().map((line) => inkedText(line, false));
}

it('gives the highest bar all rows, and the others their share', () => {
  // Columns 0 and 1 share a bar: four values; then two, one, and none.
  expect(drawn([0, 0, 1, 1, 2, 3, 5])).toEqual([' ██', ' ████▄▄']);
});

it('shows a single value among many', () => {
  expect(drawn([...new Array(100).fill(0), 6], 1)).toEqual([' ██    ▁▁']);
});

it('draws nothing of nothing', () => {
  expect(drawn([])).toEqual(['', '']);
});
