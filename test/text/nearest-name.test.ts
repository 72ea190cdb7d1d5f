import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/text/nearest-name.ts';

const names = ['age', 'income', 'credit_score', 'home country', 'y', 'x1', 'x2'];

describe('nearestName', () => {
  it.each([
    ['Age', 'age'],
    ['Income', 'income'],
    ['CreditScore', 'credit_score'],
    ['credit score', 'credit_score'],
    ['Home_Country', 'home country'],
    ['incme', 'income'],
    ['icnome', 'income'],
    ['incomes', 'income'],
    ['credit_scroe', 'credit_score'],
    ['credit_scores2', 'credit_score'],
    ['ages', 'age'],
    ['Y', 'y'],
    ['X1', 'x1'],
  ])('of %j is %j', (meant, name) => {
    expect(nearestName(meant, names)).toBe(name);
  });

  it.each([
    'z',
    'x3',
    'nope',
    'country',
    'outcome',
    '9',
    '',
    'incredible score',
  ])('of %j is none', (meant) => {
    expect(nearestName(meant, names)).toBeUndefined();
  });

  it('is the nearest of several, and the first of those equally near', () => {
    expect(nearestName('score', ['scores', 'Score', 'scare'])).toBe('Score');
    expect(nearestName('price', ['prize', 'pricey'])).toBe('prize');
  });
});

it('is asked about with nothing that a terminal would obey', () => {
  expect(didYouMean('Red', ['\u001b[31mred', 'red'])).toBe('did you mean "red"? ');
  expect(didYouMean('[31mred', ['\u001b[31mred'])).toBe('did you mean "\\u001b[31mred"? ');
  expect(didYouMean('blue', ['red'])).toBe('');
});
