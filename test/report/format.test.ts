import { expect, it } from 'vitest';
import {
  formatCount,
  formatMicroseconds,
  formatMilliseconds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRatio,
} from '../../src/report/format.ts';

it.each([
  [formatNumber(7.5169), '7.52'],
  [formatNumber(323.9), '324'],
  [formatNumber(0.0314159), '0.0314'],
  [formatNumber(12), '12'],
  [formatNumber(0), '0'],
  [formatNumber(-1234.5), '−1,235'],
  [formatCount(1_234_567), '1,234,567'],
  [formatPercent(0.7784), '77.8 %'],
  [formatPercent(1, 0), '100 %'],
  [formatPoints(-0.21), '−0.2'],
  [formatPoints(9.14), '+9.1'],
  [formatPoints(-0.01), '0.0'],
  [formatMilliseconds(58.4), '58 ms'],
  [formatMilliseconds(1.57), '1.6 ms'],
  [formatMilliseconds(6789), '6.8 s'],
  [formatMilliseconds(0.02), '20 µs'],
  [formatMilliseconds(180_000), '3.0 min'],
  [formatMicroseconds(0.3123), '0.31 µs'],
  [formatMicroseconds(0.0523), '0.052 µs'],
  [formatMicroseconds(51.2), '51 µs'],
  [formatMicroseconds(1500), '1.5 ms'],
  [formatRatio(43.09), '43×'],
  [formatRatio(6.78), '6.8×'],
  [formatRatio(0.524), '0.52×'],
  [formatRatio(12345.6), '12,346×'],
  [formatRatio(Number.POSITIVE_INFINITY), '–'],
])('%s is %s', (formatted, expected) => {
  expect(formatted).toBe(expected);
});
