import { expect, it } from 'vitest';
import { type Canvas, createCanvas } from '../../../src/report/plot/canvas.ts';
import { inkedText } from '../../../src/report/plot/paint.ts';

const linesOf = (canvas: Canvas, isColoured: boolean): string[] =>
  canvas.lines().map((line) => inkedText(line, isColoured));

it('keeps what is written, without spaces at the ends of lines', () => {
  const canvas = createCanvas(6, 2);
  canvas.put(1, 0, 'ab');
  expect(linesOf(canvas, false)).toEqual([' ab', '']);
  expect(canvas.at(1, 0)).toBe('a');
  expect(canvas.at(0, 0)).toBe(' ');
});

it('leaves out what lies outside', () => {
  const canvas = createCanvas(3, 1);
  canvas.put(-1, 0, 'xyz');
  canvas.put(2, 0, 'pq');
  canvas.put(0, 1, 'no');
  expect(linesOf(canvas, false)).toEqual(['yzp']);
  expect(canvas.at(9, 9)).toBe(' ');
});

it('colours each run of an ink, and ends it', () => {
  const canvas = createCanvas(8, 1);
  canvas.put(0, 0, 'aa', 'cyan');
  canvas.put(2, 0, 'b', 'yellow');
  canvas.put(3, 0, 'c');
  canvas.put(4, 0, 'd', 'dim');
  expect(linesOf(canvas, true)).toEqual(['\u001b[36maa\u001b[0m\u001b[33mb\u001b[0mc\u001b[2md\u001b[0m']);
  expect(linesOf(canvas, false)).toEqual(['aabcd']);
});
