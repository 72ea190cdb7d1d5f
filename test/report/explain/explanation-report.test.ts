import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explanationReport } from '../../../src/report/explain/explanation-report.ts';
import { expectGolden } from '../../helpers/expect-golden.ts';
import { widestLine } from '../../helpers/widest-line.ts';
import { number, severalClasses, twoClasses } from './example-explanations.ts';

const examples = [
  ['explanation-two-classes', twoClasses],
  ['explanation-several-classes', severalClasses],
  ['explanation-number', number],
] as const;

describe.each(examples)('%s', (name, result) => {
  const text = explanationReport(result, false);

  it('reads as it should', () => {
    expectGolden(name, text);
  });

  it('fits 80 columns, and each part 24 lines', () => {
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    for (const part of text.split('\n\n')) expect(part.split('\n').length).toBeLessThanOrEqual(24);
  });

  it('says the same in colour', () => {
    const coloured = explanationReport(result, true);
    expect(coloured).toContain('\u001b[1mThe net\u001b[22m');
    expect(stripVTControlCharacters(coloured)).toBe(text);
  });
});
