import { describe, expect, it } from 'vitest';
import { counted } from '../../src/text/counted.ts';
import { formatScientific } from '../../src/text/format-scientific.ts';
import { shownName } from '../../src/text/shown-name.ts';

describe('a number', () => {
  it.each([
    [1.2345, 3, '1.23'],
    [0, 3, '0'],
    [0.001, 3, '0.001'],
    [999_999, 3, '999,999'],
    [1_190_000, 3, '1.19×10⁶'],
    [5.353e-15, 3, '5.35×10⁻¹⁵'],
    [5.353e-15, 1, '5×10⁻¹⁵'],
    [-0.00077, 2, '−7.7×10⁻⁴'],
    [Number.POSITIVE_INFINITY, 3, '∞'],
  ])('%d with %i digits is %s', (value, digits, expected) => {
    expect(formatScientific(value, digits)).toBe(expected);
  });
});

describe('a name', () => {
  it.each([
    ['income', 10, 'income'],
    ['total_il_high_credit_limit', 18, 'total_il_hi…_limit'],
    ['abcdefghij', 10, 'abcdefghij'],
    ['clear\u001b[2J', 20, 'clear\\u001b[2J'],
    ['日本語', 6, '日本語'],
    // Ten columns: three characters, the ellipsis and one, each two columns wide.
    ['とても長い名前', 10, 'とても…前'],
  ])('%j in %i columns', (name, most, expected) => {
    expect(shownName(name, most)).toBe(expected);
  });

  it('of a whole book is cut, and its ends are safe', () => {
    const shown = shownName(`\u001b${'x'.repeat(1_000_000)}\u0007`, 30);
    expect([...shown]).toHaveLength(30);
    expect(shown).toMatch(/^\\u001bx+…x+\\u0007$/);
  });
});

it('a count has its noun', () => {
  expect([counted(1, 'product'), counted(1200, 'product')]).toEqual(['1 product', '1,200 products']);
});
