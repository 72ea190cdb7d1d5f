import { expect, test } from 'vitest';
import { decideVerdict } from '../../src/statistics/verdict.ts';

const margin = 1;

test.each([
  // estimate, low, high, choice, evidence
  [2, 1.5, 2.5, 'candidate', 'settled'],
  [2, 1, 3, 'inconclusive', 'unsettled'],
  [1.4, 0.3, 2.5, 'inconclusive', 'unsettled'],
  [1, 0.5, 1.5, 'inconclusive', 'unsettled'],
  [1, 1, 1, 'inconclusive', 'unsettled'],
  [0.99, 0.5, 1.5, 'reference', 'unsettled'],
  [0.5, 0, 1, 'reference', 'unsettled'],
  [0.5, 0.01, 0.99, 'reference', 'settled'],
  [-0.2, -1.1, 0.7, 'reference', 'settled'],
  [-5, -6, -4, 'reference', 'settled'],
  [0, 0, 0, 'reference', 'settled'],
] as const)('%d [%d, %d]: %s, %s', (estimate, low, high, choice, evidence) => {
  expect(decideVerdict({ estimate, low, high }, margin)).toEqual({ choice, evidence });
});

test.each([
  [9, 'inconclusive'],
  [1, 'inconclusive'],
  [0.99, 'reference'],
  [-9, 'reference'],
] as const)('%d without an interval: %s, unsettled', (estimate, choice) => {
  const verdict = decideVerdict({ estimate, low: null, high: null }, margin);
  expect(verdict).toEqual({ choice, evidence: 'unsettled' });
});
