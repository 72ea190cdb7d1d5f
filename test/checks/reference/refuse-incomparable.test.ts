import { describe, expect, it } from 'vitest';
import { compareWithBaseline } from '../../../src/checks/reference/compare-with-reference.ts';
import {
  refuseIncomparable,
  refuseOtherProtocol,
} from '../../../src/checks/reference/refuse-incomparable.ts';
import { InputError } from '../../../src/errors.ts';
import type { Protocol } from '../../../src/results/comparison-result.ts';
import { smallResult } from '../../results/small-result.ts';

const judged = (told: Partial<Protocol>) => ({
  ...smallResult,
  protocol: { ...smallResult.protocol, ...told },
});
const onOtherData = { ...smallResult, dataset: { ...smallResult.dataset, sha256: 'bbbb' } };

describe('another protocol', () => {
  it.each([
    [{ seed: 2 }, 'seed 1 there and 2 here'],
    [{ folds: 10 }, 'folds 5 there and 10 here'],
    [{ repeats: 4 }, 'repeats 1 there and 4 here'],
    [{ kind: 'grouped' as const }, 'kind cross-validation there and grouped here'],
    [{ seed: 3, folds: 2 }, 'folds 5 there and 2 here, seed 1 there and 3 here'],
  ])('%j', (told, part) => {
    for (const allow of [false, true]) {
      const refuse = () => refuseIncomparable(smallResult, judged(told), 'previous.json', allow);
      expect(refuse).toThrow(InputError);
      expect(refuse).toThrow(part);
    }
    expect(() => refuseOtherProtocol(smallResult, told, 'previous.json')).toThrow(part);
  });

  it('is told as far as it is known', () => {
    refuseOtherProtocol(smallResult, { seed: 1 }, 'previous.json');
    refuseOtherProtocol(smallResult, {}, 'previous.json');
  });

  it('may have the same numbers: other columns or another test set', () => {
    const other = judged({ method: '1 × 5-fold cross-validation by the 9 groups of "b"' });
    expect(() => refuseIncomparable(smallResult, other, 'f', true)).toThrow('split in another way');
    // Other data may come to other numbers of groups and rows.
    refuseIncomparable(smallResult, { ...other, dataset: onOtherData.dataset }, 'f', true);
  });
});

it('refuses other data unless they are allowed', () => {
  expect(() => refuseIncomparable(smallResult, onOtherData, 'f', false)).toThrow('--allow-different-data');
  refuseIncomparable(smallResult, onOtherData, 'f', true);
  refuseIncomparable(smallResult, smallResult, 'f', false);
});

describe('a test set', () => {
  const on = (sha256: string) => ({
    ...smallResult,
    dataset: { ...smallResult.dataset, test: { name: 'test.csv', sha256: sha256.repeat(64), rows: 20 } },
  });

  it('may be the same', () => {
    refuseIncomparable(on('b'), on('b'), 'f', false);
  });

  it('of other bytes is other data, which is named', () => {
    const refuse = () => refuseIncomparable(on('b'), on('c'), 'f', false);
    expect(refuse).toThrow('it was found on other data (the sha256 of "test.csv" differs)');
    refuseIncomparable(on('b'), on('c'), 'f', true);
    expect(compareWithBaseline(on('b'), on('c'), 'f').sameData).toBe(false);
    expect(compareWithBaseline(on('b'), on('b'), 'f').sameData).toBe(true);
  });

  it('is named beside the table where both differ', () => {
    const now = { ...on('c'), dataset: { ...on('c').dataset, sha256: 'e'.repeat(64) } };
    expect(() => refuseIncomparable(on('b'), now, 'f', false)).toThrow(
      'the sha256 of "small.csv" and of "test.csv" differs',
    );
  });
});

it('refuses another question', () => {
  const { dataset } = smallResult;
  const ask = (target: Partial<typeof dataset.target>) => () =>
    refuseIncomparable(
      smallResult,
      { ...smallResult, dataset: { ...dataset, target: { ...dataset.target, ...target } } },
      'f',
      true,
    );
  expect(ask({ name: 'z' })).toThrow('target "y" "p" "q" there and target "z" "p" "q" here');
  expect(ask({ classes: [{ label: 'p', rows: 60 }] })).toThrow('target "y" "p" here');
});
