import { expect, it } from 'vitest';
import { scoringTime } from '../../../src/studies/all-rows/scoring-time.ts';

it.each([
  [99_999, null],
  [100_000, 20],
  [4_000_000, 0.5],
])('says what a million rows take where enough were scored: %i', (rows, secondsPerMillionRows) => {
  expect(scoringTime(rows, 2)).toEqual({ rows, seconds: 2, secondsPerMillionRows });
});
