import { describe, expect, it } from 'vitest';
import { escapeText, quoteValue } from '../../src/text/quote-value.ts';

describe('quoteValue', () => {
  it.each([
    ['plain', '"plain"'],
    ['', '""'],
    ['n/a\n', '"n/a\\u000a"'],
    ['\u001b[2J\u0007', '"\\u001b[2J\\u0007"'],
    ['a\u202eb\u200b\ufeff', '"a\\u202eb\\u200b\\ufeff"'],
    ['\ud800', '"\\ud800"'],
    ['say "hi" \\', '"say \\"hi\\" \\\\"'],
    ['👩\u200d🚀 é 日', '"👩\u200d🚀 é 日"'],
  ])('shows %j', (text, shown) => {
    expect(quoteValue(text)).toBe(shown);
  });

  it('cuts long values between characters', () => {
    expect(quoteValue('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
    expect(quoteValue('x'.repeat(41))).toBe(`"${'x'.repeat(40)}…"`);
    expect(quoteValue('🙂🙂🙂', 2)).toBe('"🙂🙂…"');
  });
});

describe('escapeText', () => {
  it('escapes without quotes', () => {
    expect(escapeText('a\u001b[31m')).toBe('a\\u001b[31m');
    expect(escapeText('"plain"')).toBe('"plain"');
  });
});
