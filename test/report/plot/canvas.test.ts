import { expect, it } from 'vitest';
import { createCanvas } from '../../../src/report/plot/canvas.ts';

it('keeps what is written, without spaces at the ends of lines', () => {
  const canvas = createCanvas(6, 2);
  canvas.put(1, 0, 'ab');
  expect(canvas.lines(false)).toEqual([' ab', '']);
  expect(canvas.at(1, 0)).toBe('a');
  expect(canvas.at(0, 0)).toBe(' ');
});

it('leaves out what lies outside', () => {
  const canvas = createCanvas(3, 1);
  canvas.put(-1, 0, 'xyz');
  canvas.put(2, 0, 'pq');
  canvas.put(0, 1, 'no');
  expect(canvas.lines(false)).toEqual(['yzp']);
  expect(canvas.at(9, 9)).toBe(' ');
});

it('colours each run of an ink, and ends it', () => {
  const canvas = createCanvas(8, 1);
  canvas.put(0, 0, 'aa', 'cyan');
  canvas.put(2, 0, 'b', 'yellow');
  canvas.put(3, 0, 'c');
  canvas.put(4, 0, 'd', 'dim');
  expect(canvas.lines(true)).toEqual(['\u001b[36maa\u001b[0m\u001b[33mb\u001b[0mc\u001b[2md\u001b[0m']);
  expect(canvas.lines(false)).toEqual(['aabcd']);
});
