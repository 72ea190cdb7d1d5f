import { expect, test } from 'vitest';
import { decideVerdict } from '../../src/statistics/verdict.ts';

const margin = 1;

test.each([
  // estimate, low, high, choice, evidence
  [2, 1.5, 2.5, 'net', 'settled'],
  [2, 1, 3, 'inconclusive', 'unsettled'],
  [1.4, 0.3, 2.5, 'inconclusive', 'unsettled'],
  [1, 0.5, 1.5, 'inconclusive', 'unsettled'],
  [1, 1, 1, 'inconclusive', 'unsettled'],
  [0.99, 0.5, 1.5, 'regression', 'unsettled'],
  [0.5, 0, 1, 'regression', 'unsettled'],
  [0.5, 0.01, 0.99, 'regression', 'settled'],
  [-0.2, -1.1, 0.7, 'regression', 'settled'],
  [-5, -6, -4, 'regression', 'settled'],
  [0, 0, 0, 'regression', 'settled'],
] as const)('%d [%d, %d]: %s, %s', (estimate, low, high, choice, evidence) => {
  expect(decideVerdict({ estimate, low, high }, margin)).toEqual({ choice, evidence });
});

test.each([
  [9, 'inconclusive'],
  [1, 'inconclusive'],
  [0.99, 'regression'],
  [-9, 'regression'],
] as const)('%d without an interval: %s, unsettled', (estimate, choice) => {
  const verdict = decideVerdict({ estimate, low: null, high: null }, margin);
  expect(verdict).toEqual({ choice, evidence: 'unsettled' });
});
